import { element } from './elements'

/** The elements of a page: its part of the screen, and its scroller. */
export interface PageBox {
  window: HTMLElement
  scroller: HTMLElement
  /** Replaced by the page's own element. */
  placeholder: HTMLElement
}

export function openPageBox(route: string): PageBox {
  const placeholder = element('div')
  const scroller = element('div', { className: 'weapp-scroller' }, placeholder)
  const window = element('div', { className: 'weapp-page' }, scroller)
  window.dataset.route = route
  return { window, scroller, placeholder }
}

/** A page with `overflow: hidden` does not scroll: in a browser its `overflow` would apply to the window. */
export function followOverflow(page: HTMLElement, scroller: HTMLElement, isStill: boolean): void {
  const look = () => {
    const isHidden = isStill || getComputedStyle(page).overflowY === 'hidden'
    scroller.style.overflowY = isHidden ? 'hidden' : ''
  }
  look()
  new MutationObserver(look).observe(page, { attributes: true, attributeFilter: ['style', 'class'] })
}
