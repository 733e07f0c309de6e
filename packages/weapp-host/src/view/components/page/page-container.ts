import { browserCss } from '../../../compile/lengths'
import { builtIn } from '../built-in'

/** Open containers, the last one on top. Going back closes it before it leaves the page. */
const open: { page: Element | null; leave(): void }[] = []

/** Closes the top container of this page; false where none is open. */
export function leaveContainer(page: Element): boolean {
  const top = open.filter((one) => one.page === page).at(-1)
  top?.leave()
  return top !== undefined
}

export const pageContainer = builtIn('page-container', {
  properties: {
    show: Boolean,
    duration: { type: Number, value: 300 },
    zIndex: { type: Number, value: 100 },
    overlay: { type: Boolean, value: true },
    position: { type: String, value: 'bottom' },
    round: Boolean,
    closeOnSlideDown: Boolean,
    overlayStyle: String,
    customStyle: String,
  },
  boxes: ['wx-container'],
  draw(part) {
    const { host, content } = part
    const overlay = document.createElement('div')
    overlay.className = 'wx-container-overlay'
    host.prepend(overlay)
    let isOpen = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const one = { page: null as Element | null, leave: () => leave() }

    const go = (isIn: boolean, before: string, during: string, after: string) => {
      clearTimeout(timer)
      part.emit(before)
      host.style.display = ''
      // Forces layout, so that the transition starts from the present style.
      host.getBoundingClientRect()
      host.toggleAttribute('open', isIn)
      part.emit(during)
      timer = setTimeout(() => {
        if (!isIn) host.style.display = 'none'
        part.emit(after)
      }, part.props.duration)
    }
    const enter = () => {
      if (isOpen) return
      isOpen = true
      one.page = host.closest('page')
      open.push(one)
      go(true, 'beforeenter', 'enter', 'afterenter')
    }
    const leave = () => {
      if (!isOpen) return
      isOpen = false
      open.splice(open.indexOf(one), 1)
      go(false, 'beforeleave', 'leave', 'afterleave')
    }

    part.watch(['show'], () => {
      if (part.props.show) enter()
      else if (isOpen) leave()
      else host.style.display = 'none'
    })
    part.watch(['position', 'round', 'overlay'], () => {
      host.setAttribute('position', part.props.position)
      host.toggleAttribute('round', part.props.round)
      overlay.hidden = !part.props.overlay
    })
    part.watch(['duration', 'zIndex', 'customStyle', 'overlayStyle'], () => {
      const { duration, zIndex, customStyle, overlayStyle } = part.props
      content.style.cssText = `transition-duration: ${duration}ms; z-index: ${zIndex + 1}; ${browserCss(customStyle)}`
      overlay.style.cssText = `transition-duration: ${duration}ms; z-index: ${zIndex}; ${browserCss(overlayStyle)}`
    })
    overlay.addEventListener('click', () => {
      part.emit('clickoverlay')
      leave()
    })
    let fromY = 0
    content.addEventListener('pointerdown', ({ clientY }) => {
      fromY = clientY
    })
    content.addEventListener('pointerup', ({ clientY }) => {
      if (part.props.closeOnSlideDown && clientY - fromY > 60) leave()
    })
    part.attached(() => () => {
      clearTimeout(timer)
      if (isOpen) open.splice(open.indexOf(one), 1)
    })
  },
})
