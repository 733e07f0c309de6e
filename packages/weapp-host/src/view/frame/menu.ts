import { element, sealedBox } from './elements'
import type { FrameWords } from './words'

const css = `
:host { position: absolute; inset: 0; z-index: 60 }
.mask { position: absolute; inset: 0; background: rgba(0, 0, 0, .5) }
.sheet { position: absolute; inset: auto 0 0; background: #f7f7f7; color: #191919; border-radius: 12px 12px 0 0;
  padding-bottom: var(--home-indicator) }
:host([data-theme=dark]) .sheet { background: #1e1e1e; color: #d5d5d5 }
h2 { margin: 0; padding: 16px; font-size: 15px; font-weight: 500; text-align: center; border-bottom: .5px solid rgba(127, 127, 127, .2) }
.rows { display: flex; flex-wrap: wrap; gap: 20px 12px; padding: 20px 16px }
button { all: unset; box-sizing: border-box; cursor: pointer; text-align: center }
button:focus-visible { outline: 2px solid #576b95; outline-offset: 2px }
.rows button { width: calc(25% - 9px); font-size: 11px; line-height: 14px; color: #7a7a7a }
.rows b { display: flex; width: 52px; height: 52px; margin: 0 auto 7px; border-radius: 12px; background: #fff; color: #191919;
  align-items: center; justify-content: center; font-size: 20px; font-weight: 400 }
:host([data-theme=dark]) .rows b { background: #2c2c2c; color: #d5d5d5 }
.cancel { display: block; width: 100%; padding: 16px; font-size: 17px; border-top: 6px solid rgba(127, 127, 127, .12) }
`

export interface MenuEntry {
  says: string
  sign: string
  press(): void
}

/** The sheet of the capsule's menu button. */
export function openMenu(screen: HTMLElement, title: string, words: FrameWords, entries: MenuEntry[]): void {
  const { host, root } = sealedBox('weapp-menu', css)
  host.dataset.theme = screen.dataset.theme
  const close = () => host.remove()
  const buttons = entries.map(({ says, sign, press }) => {
    const picture = element('b', { textContent: sign })
    picture.setAttribute('aria-hidden', 'true')
    const choose = () => {
      close()
      press()
    }
    return element('button', { onclick: choose }, picture, says)
  })
  const sheet = element(
    'div',
    { className: 'sheet' },
    element('h2', { textContent: title }),
    element('div', { className: 'rows' }, ...buttons),
    element('button', { className: 'cancel', textContent: words.cancel, onclick: close }),
  )
  sheet.setAttribute('role', 'dialog')
  sheet.setAttribute('aria-label', title)
  root.append(element('div', { className: 'mask', onclick: close }), sheet)
  screen.append(host)
}
