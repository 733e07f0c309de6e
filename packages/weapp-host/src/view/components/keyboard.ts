import type { Part } from './part'

/** Clicks the middle of the element; the screen's gestures turn the click into a tap. */
export function tapOn({ host }: Pick<Part<never>, 'host'>) {
  const { left, top, width, height } = host.getBoundingClientRect()
  const middle = { clientX: left + width / 2, clientY: top + height / 2 }
  host.dispatchEvent(new MouseEvent('click', { ...middle, bubbles: true, cancelable: true }))
}

/** Enter and Space tap the focused element, as for a browser's `<button>`, which these tags are not. */
export function tapByKeyboard(part: Pick<Part<never>, 'host' | 'listen'>) {
  part.listen('keydown', (event) => {
    if (event.target !== part.host || event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    tapOn(part)
  })
}
