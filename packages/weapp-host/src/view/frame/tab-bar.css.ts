export const tabBarCss = `
:host { position: absolute; inset: auto 0 0; z-index: 9; height: calc(50px + var(--home-indicator));
  padding-bottom: var(--home-indicator); box-sizing: border-box; background: var(--ground, #fff) }
:host([hidden]) { display: none }
* { box-sizing: border-box }
:host::before { content: ''; position: absolute; inset: 0 0 auto; height: 1px; transform: scaleY(.5);
  transform-origin: 0 0; background: var(--border) }
.tabs { display: flex; height: 50px }
button { all: unset; flex: 1; position: relative; display: flex; flex-direction: column; align-items: center;
  justify-content: center; gap: 2px; cursor: pointer; min-width: 0; color: var(--color) }
button[aria-selected=true] { color: var(--selected) }
button:focus-visible { outline: 2px solid #576b95; outline-offset: -2px }
.icon { position: relative; display: block }
img { display: block; width: 27px; height: 27px }
.words { font-size: 10px; line-height: 14px; max-width: 100%; overflow: hidden; text-overflow: ellipsis;
  white-space: nowrap }
.plain .words { font-size: 15px; line-height: 20px }
.mark { position: absolute; top: -3px; left: 100%; margin-left: -9px; min-width: 18px; height: 18px; padding: 0 5px;
  border-radius: 9px; background: #fa5151; color: #fff; font-size: 12px; line-height: 18px; text-align: center;
  white-space: nowrap }
.mark.dot { min-width: 0; width: 9px; height: 9px; padding: 0; margin-left: -3px; top: -2px }
.plain .mark { top: -10px; margin-left: 0 }
[hidden] { display: none !important }
`
