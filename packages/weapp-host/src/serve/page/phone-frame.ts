import { make } from './element'
import type { Screen } from './launch'

/** px around the screen. */
const bezel = 12

/** The phone's page in a frame, as large as the window allows. */
export function openPhoneFrame() {
  const frame = make('iframe', { title: 'The mini program' })
  const body = make('div', { class: 'phone-body' }, frame)
  const place = make('div', { class: 'phone-place' }, body)
  const host = make('main', { class: 'stage' }, place)
  let size: Screen | undefined

  const rescale = () => {
    if (!size) return
    const [width, height] = [size.width + 2 * bezel, size.height + 2 * bezel]
    const scale = Math.min(1, host.clientHeight / height, host.clientWidth / width)
    place.style.width = `${width * scale}px`
    place.style.height = `${height * scale}px`
    body.style.transform = `scale(${scale})`
  }
  new ResizeObserver(rescale).observe(host)

  return {
    host,
    frame,
    resize(screen: Screen) {
      size = screen
      frame.style.width = `${screen.width}px`
      frame.style.height = `${screen.height}px`
      body.classList.toggle('edged', screen.homeIndicator === 0)
      rescale()
    },
  }
}
