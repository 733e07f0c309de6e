import { element, sealedBox } from './elements'

const css = `
:host { position: absolute; inset: auto 8px calc(8px + var(--home-indicator)); z-index: 90; font-size: 13px; line-height: 18px }
div { background: #2b2b2b; color: #ffd7d7; border-radius: 8px; padding: 8px 36px 8px 12px; position: relative;
  user-select: text; -webkit-user-select: text; box-shadow: 0 2px 12px rgba(0, 0, 0, .3) }
p { margin: 0; max-height: 72px; overflow: hidden auto; white-space: pre-wrap; overflow-wrap: anywhere }
small { color: #b9a0a0 }
button { all: unset; position: absolute; right: 0; top: 0; width: 36px; height: 34px; text-align: center; cursor: pointer }
button:focus-visible { outline: 2px solid #fff }
`

/** Where the program's code threw: the first line of the stack that names one of its files. */
const placeIn = (stack = '') => /\(?((?!https?:)[\w./@-]+\.js:\d+:\d+)\)?/.exec(stack)?.[1]

/** A strip at the bottom with the program's last error, until it is closed. */
export function openErrorStrip(screen: HTMLElement, closeWords: string) {
  const { host, root } = sealedBox('weapp-errors', css)
  let count = 0
  const put = element('button', {
    textContent: '×',
    onclick: () => {
      count = 0
      host.remove()
    },
  })
  put.setAttribute('aria-label', closeWords)
  const words = element('p')
  const place = element('small')
  const box = element('div', {}, words, place, put)
  box.setAttribute('role', 'alert')
  root.append(box)

  return (error: unknown) => {
    count += 1
    words.textContent = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    const at = error instanceof Error ? placeIn(error.stack) : undefined
    place.textContent = [at, count > 1 && `${count}`].filter(Boolean).join(' · ')
    screen.append(host)
  }
}
