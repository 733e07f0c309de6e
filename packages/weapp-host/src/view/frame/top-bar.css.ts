/** Status bar, navigation bar and capsule, placed as WeChat does on an iPhone. */
export const topBarCss = `
:host { position: absolute; inset: 0 0 auto; z-index: 10; color: #000; pointer-events: none }
:host([data-text=white]) { color: #fff }
* { box-sizing: border-box }
button {
  all: unset; box-sizing: border-box; pointer-events: auto; cursor: pointer; display: flex; align-items: center;
  justify-content: center; color: inherit;
}
button:focus-visible { outline: 2px solid #576b95; outline-offset: -2px }
.ground { position: absolute; inset: 0; pointer-events: auto }
:host([data-style=custom]) .ground, :host([data-style=custom]) .title, :host([data-style=custom]) .left { display: none }
.status { position: relative; display: flex; align-items: center; justify-content: space-between;
  height: var(--status-bar); padding: 0 26px 0 34px; font-size: 16px; font-weight: 600; overflow: hidden }
.status .signs { display: flex; gap: 6px; align-items: center }
.signal { width: 18px; height: 12px } .battery { width: 27px; height: 13px }
.bar { position: relative; height: 44px }
.left { position: absolute; left: 0; top: 0; height: 44px; display: flex; padding-left: 6px }
.left button { width: 40px; height: 44px }
.back svg { width: 12px; height: 24px } .home svg { width: 24px; height: 24px }
.title { position: absolute; inset: 0 94px; display: flex; align-items: center; justify-content: center; gap: 6px;
  font-size: 17px; font-weight: 600 }
.title span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.spinner { width: 18px; height: 18px; flex: none; animation: turn .9s steps(8) infinite }
@keyframes turn { to { transform: rotate(1turn) } }
.capsule { position: absolute; right: 7px; top: 4px; width: 87px; height: 32px; border-radius: 16px; display: flex;
  align-items: center; border: .5px solid rgba(0, 0, 0, .1); background: rgba(255, 255, 255, .6) }
:host([data-text=white]) .capsule { border-color: rgba(255, 255, 255, .25); background: rgba(0, 0, 0, .15) }
.capsule button { flex: 1; height: 32px }
.capsule i { width: .5px; height: 18px; background: rgba(0, 0, 0, .2) }
:host([data-text=white]) .capsule i { background: rgba(255, 255, 255, .3) }
.more svg { width: 20px; height: 9px } .close svg { width: 18px; height: 18px }
[hidden] { display: none !important }
`
