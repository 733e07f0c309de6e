import { element, sealedBox } from './elements'

const css = `
:host { position: absolute; inset: 0; z-index: 20; background: #f7f7f7; color: #191919; display: flex;
  flex-direction: column; align-items: center; justify-content: center; gap: 12px; padding: 40px; text-align: center }
h1 { margin: 0; font-size: 18px; font-weight: 500 }
p { margin: 0; font-size: 14px; color: #7a7a7a; overflow-wrap: anywhere }
button { all: unset; margin-top: 20px; padding: 9px 28px; border-radius: 6px; background: #07c160; color: #fff;
  font-size: 16px; cursor: pointer }
button:focus-visible { outline: 2px solid #576b95; outline-offset: 2px }
`

interface Words {
  title: string
  more: string
  button: string
}

/** A screen of the phone that replaces the program. Returns a function that removes it. */
export function openNotice(screen: HTMLElement, { title, more, button }: Words, press: () => void): () => void {
  const { host, root } = sealedBox('weapp-notice', css)
  root.append(
    element('h1', { textContent: title }),
    element('p', { textContent: more }),
    element('button', { textContent: button, onclick: press }),
  )
  screen.append(host)
  return () => host.remove()
}
