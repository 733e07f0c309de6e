import { element, sealedBox } from './elements'
import type { FrameWords } from './words'

/** px, without the home indicator below it. */
export const singlePageBarHeight = 56

const css = `
:host { position: absolute; inset: auto 0 0; z-index: 9; height: calc(${singlePageBarHeight}px + var(--home-indicator));
  padding: 0 16px var(--home-indicator); box-sizing: border-box; display: flex; align-items: center;
  justify-content: space-between; background: #f7f7f7; color: #191919; font-size: 14px }
:host([hidden]) { display: none }
button { all: unset; padding: 6px 16px; border-radius: 4px; background: #07c160; color: #fff; font-size: 15px;
  cursor: pointer }
button:focus-visible { outline: 2px solid #576b95; outline-offset: 2px }
`

/** WeChat's bar below a page opened from a card in Moments (wechat.md 2.6), which opens the whole program. */
export function openSinglePageBar(name: string, words: FrameWords, enter: () => void): HTMLElement {
  const { host, root } = sealedBox('weapp-single-page', css)
  root.append(element('span', { textContent: name }), element('button', { textContent: words.enter, onclick: enter }))
  return host
}
