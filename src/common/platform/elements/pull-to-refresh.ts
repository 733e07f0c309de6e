import Taro from '@tarojs/taro'
import { goesDown, type Point, pullOn, refreshAt } from './pull'
import './pull-to-refresh.scss'

/** Taro's element of a page: it scrolls, and knows the page's hooks. */
interface PageElement extends HTMLElement {
  __page?: { onPullDownRefresh?: () => void }
}

const pointOf = ({ touches: [touch] }: TouchEvent): Point => ({ x: touch?.screenX ?? 0, y: touch?.screenY ?? 0 })

/** Around the content of a page that can be pulled down, in the page's own element. */
class PullToRefresh extends HTMLElement {
  private page: PageElement | null = null
  private start: Point = { x: 0, y: 0 }
  private last = 0
  private pulled = 0
  /** What the finger does: nobody knows yet, it pulls, or it does something else. */
  private finger: 'new' | 'pulls' | 'other' = 'other'

  connectedCallback() {
    this.page = this.parentElement
    this.page?.addEventListener('touchstart', this.down, { passive: true })
    this.page?.addEventListener('touchmove', this.move, { passive: false })
    for (const end of ['touchend', 'touchcancel']) this.page?.addEventListener(end, this.up)
    Taro.eventCenter.on('__taroStopPullDownRefresh', this.stop)
  }

  disconnectedCallback() {
    this.page?.removeEventListener('touchstart', this.down)
    this.page?.removeEventListener('touchmove', this.move)
    for (const end of ['touchend', 'touchcancel']) this.page?.removeEventListener(end, this.up)
    Taro.eventCenter.off('__taroStopPullDownRefresh', this.stop)
  }

  private readonly down = (event: TouchEvent) => {
    this.start = pointOf(event)
    this.finger = event.touches.length === 1 ? 'new' : 'other'
  }

  private readonly move = (event: TouchEvent) => {
    const to = pointOf(event)
    if (this.finger === 'other' || !this.page || this.page.scrollTop > 0) return
    if (this.finger === 'new') {
      // Also the one that scrolled up to the top of the page and goes on.
      if (!goesDown(this.start, to)) {
        this.finger = Math.abs(to.x - this.start.x) > Math.abs(to.y - this.start.y) ? 'other' : 'new'
        return
      }
      this.finger = 'pulls'
      this.start = to
      this.last = to.y
    }
    if (event.cancelable) event.preventDefault()
    this.place(pullOn(this.pulled, to.y - this.last, to.y - this.start.y, window.screen.height))
    this.last = to.y
    this.classList.add('pull-held')
    if (!this.isRefreshing) this.classList.toggle('pull-far', this.pulled >= refreshAt)
  }

  private readonly up = () => {
    this.finger = 'other'
    this.classList.remove('pull-held')
    if (this.isRefreshing) return this.place(refreshAt)
    if (this.pulled < refreshAt) return this.rest()
    this.place(refreshAt)
    this.setAttribute('aria-busy', 'true')
    this.page?.__page?.onPullDownRefresh?.()
  }

  /** The news are there. A finger that still holds the page lets go of it later. */
  private readonly stop = ({ successHandler }: { successHandler?: () => void } = {}) => {
    this.removeAttribute('aria-busy')
    if (this.finger !== 'pulls') this.rest()
    successHandler?.()
  }

  private rest() {
    this.classList.remove('pull-far')
    this.place(0)
  }

  private get isRefreshing() {
    return this.hasAttribute('aria-busy')
  }

  /** Without a transform where it rests: what is fixed inside would be placed by it. */
  private place(pulled: number) {
    this.pulled = pulled
    this.style.transform = pulled > 0 ? `translateY(${pulled}px)` : ''
  }
}

export const definePullToRefresh = () => customElements.define('taro-pull-to-refresh-core', PullToRefresh)
