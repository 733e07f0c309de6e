import { element } from './elements'

/** Where one page is drawn: its part of the screen, and in it what scrolls. */
export interface PageBox {
  window: HTMLElement
  scroller: HTMLElement
  /** The page's own element takes its place. */
  placeholder: HTMLElement
}

export function openPageBox(route: string): PageBox {
  const placeholder = element('div')
  const scroller = element('div', { className: 'weapp-scroller' }, placeholder)
  const window = element('div', { className: 'weapp-page' }, scroller)
  window.dataset.route = route
  return { window, scroller, placeholder }
}

/** A page that hides what flows over it does not scroll: in a browser its `overflow` would be the window's own. */
export function followOverflow(page: HTMLElement, scroller: HTMLElement, isStill: boolean): void {
  const look = () => {
    const isHidden = isStill || getComputedStyle(page).overflowY === 'hidden'
    scroller.style.overflowY = isHidden ? 'hidden' : ''
  }
  look()
  new MutationObserver(look).observe(page, { attributes: true, attributeFilter: ['style', 'class'] })
}
