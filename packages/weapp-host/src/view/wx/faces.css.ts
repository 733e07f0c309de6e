/** Styles of WeChat's own dialogs, light and dark. */
export const facesCss = `
:host {
  position: absolute; inset: 0; z-index: 11000; pointer-events: none; user-select: none; -webkit-user-select: none;
  font: 17px/1.4 -apple-system, "Helvetica Neue", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif;
  --ground: #ededed; --paper: #fff; --band: #f7f7f7; --ink: rgba(0, 0, 0, .9); --soft: rgba(0, 0, 0, .56);
  --line: rgba(0, 0, 0, .1); --link: #576b95; --brand: #07c160; --second: #f2f2f2; --second-ink: #06994c; --red: #e64340;
  color: var(--ink); color-scheme: light;
}
:host([data-theme=dark]) {
  --ground: #111; --paper: #2c2c2c; --band: #1e1e1e; --ink: rgba(255, 255, 255, .85); --soft: rgba(255, 255, 255, .56);
  --line: rgba(255, 255, 255, .1); --link: #8fa3c1; --second: rgba(255, 255, 255, .1); --second-ink: #2ad67c;
  color-scheme: dark;
}
*, *::before { box-sizing: border-box; margin: 0; padding: 0 }
[hidden] { display: none !important }
button { all: unset; box-sizing: border-box; cursor: pointer; text-align: center; font: inherit; color: inherit;
  touch-action: manipulation }
button:focus-visible, input:focus-visible, textarea:focus-visible, [tabindex]:focus-visible {
  outline: 2px solid var(--link); outline-offset: -2px }
input, textarea, select { font: inherit; color: inherit; border: 0; background: none; min-width: 0; outline: none;
  user-select: text; -webkit-user-select: text }
::placeholder { color: var(--soft); opacity: 1 }
img { display: block }

.mask { position: absolute; inset: 0; display: flex; pointer-events: auto; background: rgba(0, 0, 0, .6);
  animation: appear .2s }
.mask.middle { align-items: center; justify-content: center; padding: 16px }
.mask.below { align-items: flex-end }
.mask.whole { background: none }
.box, .box:focus-visible { background: var(--paper); outline: none }
.middle .box { width: 320px; max-width: 100%; max-height: 100%; border-radius: 12px; overflow: hidden;
  display: flex; flex-direction: column; animation: come .2s }
.below .box { width: 100%; max-height: calc(100% - 60px); border-radius: 12px 12px 0 0; display: flex;
  flex-direction: column; overflow: hidden; padding-bottom: var(--home-indicator, 0); animation: rise .25s ease-out }
.whole .box { width: 100%; height: 100%; display: flex; flex-direction: column; background: var(--ground);
  padding-top: var(--status-bar, 0); animation: rise .25s ease-out }
@keyframes appear { from { opacity: 0 } }
@keyframes come { from { opacity: 0; transform: scale(1.06) } }
@keyframes rise { from { transform: translateY(100%) } }
@media (prefers-reduced-motion: reduce) { * { animation: none !important } }

.main, .second { display: block; min-width: 184px; padding: 10px 24px; border-radius: 8px; font-weight: 500 }
.main { background: var(--brand); color: #fff } .second { background: var(--second); color: var(--second-ink) }
.main:active, .second:active { filter: brightness(.92) }
.main[disabled] { background: var(--second); color: var(--soft); cursor: default }
.pair { display: flex; gap: 12px; justify-content: center; padding: 16px 24px 24px }
.pair > * { flex: 1; min-width: 0; padding: 10px 8px }
.plain { padding: 10px 12px; color: var(--link) }
.row { width: 100%; padding: 16px; position: relative; background: var(--paper) }
.row:active { background: var(--band) }
.row + .row::before, .field + .field::before { content: ''; position: absolute; inset: 0 0 auto 0; height: .5px;
  background: var(--line) }
.scroll { flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain }
.head { display: flex; align-items: center; min-height: 56px; padding: 0 8px; flex: none }
.head .plain { font-size: 26px; line-height: 1; color: var(--ink); width: 40px; padding: 6px 0 }
.head-title { flex: 1; text-align: center; font-weight: 600; padding-right: 40px; overflow: hidden;
  text-overflow: ellipsis; white-space: nowrap }
.note { color: var(--soft); font-size: 14px; padding: 8px 24px; overflow-wrap: anywhere }
.field { display: flex; align-items: center; gap: 12px; min-height: 52px; padding: 0 16px; position: relative;
  background: var(--paper) }
.field span { flex: none; width: 5em } .field input { flex: 1 }
.facts { padding: 8px 24px 16px; font-size: 14px; display: grid; grid-template-columns: auto 1fr; gap: 6px 16px }
.facts dt { color: var(--soft) } .facts dd { overflow-wrap: anywhere; text-align: right; user-select: text }

.toast-mask { position: absolute; inset: 0 } .toast-mask.blocks { pointer-events: auto }
.toast { position: absolute; left: 50%; top: 50%; transform: translate(-50%, -50%); background: #4c4c4c;
  color: rgba(255, 255, 255, .9); border-radius: 12px; text-align: center; animation: appear .15s }
.toast.iconic { width: 136px; min-height: 136px; padding: 28px 8px 14px; display: flex; flex-direction: column;
  align-items: center; gap: 14px }
.toast.iconic .words { max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.toast.wordy { padding: 12px 16px; max-width: 260px; width: max-content }
.toast.wordy .words { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden }
.toast svg, .toast img { width: 40px; height: 40px; object-fit: contain }
.toast .turning { animation: turn 1s steps(12) infinite }
@keyframes turn { to { transform: rotate(1turn) } }

.modal { text-align: center }
.modal-title { font-weight: 600; padding: 32px 24px 0 }
.modal-title:last-of-type { padding-bottom: 16px }
.modal-content { color: var(--soft); padding: 16px 24px 32px; overflow: auto; white-space: pre-wrap;
  overflow-wrap: anywhere; min-height: 0 }
.modal-title + .modal-content { padding-top: 16px } .modal-content:first-child { padding-top: 32px; color: var(--ink) }
.modal textarea { display: block; width: auto; margin: 16px 24px 24px; padding: 10px 12px; min-height: 72px; resize: none;
  border-radius: 6px; background: var(--band); text-align: left }
.choices { display: flex; flex: none; border-top: .5px solid var(--line) }
.choices button { flex: 1; padding: 16px 4px; font-weight: 600 }
.choices button + button { border-left: .5px solid var(--line) }
.choices button:active { background: var(--band) } .choices .link { color: var(--link) }
.sheet-note { color: var(--soft); font-size: 14px; text-align: center; padding: 16px 24px; border-bottom: .5px solid var(--line) }
.gap { height: 8px; background: var(--band); flex: none }

.amount { text-align: center; padding: 8px 24px 20px } .amount b { font-size: 32px; font-weight: 600; display: block }
.address { display: flex; gap: 12px; align-items: center; padding: 16px; background: var(--paper); text-align: left;
  width: 100%; position: relative }
.address + .address::before { content: ''; position: absolute; inset: 0 0 auto 16px; height: .5px; background: var(--line) }
.address b { font-weight: 500; margin-right: 8px } .address p { color: var(--soft); font-size: 14px }
.codes { display: flex; flex-direction: column; gap: 10px; padding: 0 24px 16px }
.codes button { background: var(--second); border-radius: 8px; padding: 12px 16px; text-align: left; overflow-wrap: anywhere }
.codes small { display: block; color: var(--soft); font-size: 13px }
.scan { background: #191919 !important; color: rgba(255, 255, 255, .9) }
.scan .head .plain { color: inherit }
.window { position: relative; margin: 12px auto 20px; width: 200px; height: 200px; border-radius: 12px;
  border: 2px solid rgba(255, 255, 255, .5); overflow: hidden; flex: none }
.window::before { content: ''; position: absolute; left: 12px; right: 12px; height: 2px; background: var(--brand);
  box-shadow: 0 0 12px var(--brand); animation: sweep 2.4s ease-in-out infinite alternate }
@keyframes sweep { from { top: 16px } to { top: 180px } }
.scan input { display: block; width: calc(100% - 48px); margin: 0 24px 16px; padding: 12px 16px; border-radius: 8px; background: rgba(255, 255, 255, .12) }
.scan ::placeholder { color: rgba(255, 255, 255, .6) } .scan .codes button { background: rgba(255, 255, 255, .12) }
.scan small { color: rgba(255, 255, 255, .6) }

.line { display: flex; align-items: center; gap: 12px; padding: 14px 16px; background: var(--paper); position: relative }
.line + .line::before { content: ''; position: absolute; inset: 0 0 auto 16px; height: .5px; background: var(--line) }
.below .line { padding: 14px 24px } .below .line + .line::before { left: 24px }
.line span { flex: 1; overflow-wrap: anywhere } .line input[type=checkbox] { width: 22px; height: 22px; accent-color: var(--brand) }
.program { padding: 20px 24px 4px; font-size: 15px; font-weight: 500 }
.question { padding: 8px 24px 4px; font-size: 20px; font-weight: 600 }

.card { margin: 0 24px 16px; padding: 12px; border-radius: 8px; background: var(--paper); border: .5px solid var(--line) }
.card-program { font-size: 13px; color: var(--soft) }
.card-title { padding: 6px 0 8px; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden }
.card-picture { width: 100%; aspect-ratio: 5 / 4; border-radius: 4px; overflow: hidden; position: relative;
  background: var(--band) }
.card-picture img { width: 100%; height: 100%; object-fit: cover }
.card-picture .page-picture { position: absolute; left: 0; top: 0; transform-origin: 0 0; pointer-events: none }
.card-kind { padding-top: 8px; font-size: 12px; color: var(--soft); border-top: .5px solid var(--line); margin-top: 10px }

.viewer { background: #000 !important; padding: 0 !important; color: #fff }
.viewer .pictures { flex: 1; display: flex; overflow: auto hidden; scroll-snap-type: x mandatory; scrollbar-width: none }
.viewer .pictures > * { flex: none; width: 100%; height: 100%; scroll-snap-align: center; display: flex; align-items: center;
  justify-content: center }
.viewer img, .viewer video { max-width: 100%; max-height: 100%; object-fit: contain }
.viewer .count { position: absolute; top: calc(var(--status-bar, 0px) + 8px); left: 0; right: 0; text-align: center;
  text-shadow: 0 0 4px #000; pointer-events: none }
.viewer .plain { position: absolute; top: calc(var(--status-bar, 0px)); left: 4px; color: #fff; font-size: 26px; line-height: 1;
  text-shadow: 0 0 4px #000 }
.samples { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px; padding: 0 24px 16px }
.samples button { aspect-ratio: 1; border-radius: 8px; overflow: hidden; position: relative }
.samples img { width: 100%; height: 100%; object-fit: cover }
.samples [aria-pressed=true]::after { content: '✓'; position: absolute; right: 6px; top: 6px; width: 24px; height: 24px;
  border-radius: 12px; background: var(--brand); color: #fff; font-size: 15px; line-height: 24px }
.file { display: block; position: relative; text-align: center; margin: 0 24px 12px; padding: 12px; border-radius: 8px;
  background: var(--second); color: var(--second-ink); font-weight: 500; cursor: pointer }
.file input { position: absolute; inset: 0; opacity: 0; cursor: pointer; width: 100% }
.file:focus-within { outline: 2px solid var(--link) }
.place { align-items: center; justify-content: center; text-align: center; gap: 8px; padding-left: 16px; padding-right: 16px }
.place .sign { width: 72px; height: 72px; border-radius: 36px; background: var(--second); color: var(--second-ink); display: flex;
  align-items: center; justify-content: center; font-size: 30px; margin-bottom: 12px }
.place h2 { font-size: 20px; font-weight: 600 } .place h2::first-letter { text-transform: uppercase } .place .facts { width: 100%; max-width: 320px }
.prose { padding: 8px 24px 24px; line-height: 1.7; font-size: 15px } .prose p { margin-bottom: 12px } .prose .plain { padding: 4px 0; display: block; text-align: left }
`
