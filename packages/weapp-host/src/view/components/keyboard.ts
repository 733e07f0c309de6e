import type { Part } from './part'

/** A tap in the middle of the element, without a finger: the gestures of the screen make one of a click. */
export function tapOn({ host }: Pick<Part<never>, 'host'>) {
  const { left, top, width, height } = host.getBoundingClientRect()
  const middle = { clientX: left + width / 2, clientY: top + height / 2 }
  host.dispatchEvent(new MouseEvent('click', { ...middle, bubbles: true, cancelable: true }))
}

/** Enter and Space tap what the keyboard has reached; `<button>` and its kin do so in a browser, these are none. */
export function tapByKeyboard(part: Pick<Part<never>, 'host' | 'listen'>) {
  part.listen('keydown', (event) => {
    if (event.target !== part.host || event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    tapOn(part)
  })
}
