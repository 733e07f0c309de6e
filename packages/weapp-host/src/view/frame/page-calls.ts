import { type Faces, Refusal } from '../../wx/types'
import type { Caller } from '../instance-calls'
import type { ViewPage } from '../view-host'
import type { PullDown } from './pull-down'
import { scrollTo } from './scrolling'

interface Surroundings {
  page(): ViewPage
  pullDownOf(page: ViewPage): PullDown | undefined
}

interface ScrollWish {
  scrollTop?: number
  selector?: string
  offsetTop?: number
  /** ms */
  duration?: number
}

const usualScrollMs = 300

function elementAt(page: ViewPage, selector: string): HTMLElement {
  const found = (page.instance as Caller)._$.getShadowRoot()?.querySelector(selector)?.$$
  if (!found) throw new Refusal(`cannot find the element ${selector}`)
  return found as unknown as HTMLElement
}

/** The calls of `wx` that affect the top page itself. */
export function pageCalls({ page, pullDownOf }: Surroundings): Faces {
  return {
    pageScrollTo({ scrollTop, selector, offsetTop = 0, duration = usualScrollMs }: ScrollWish) {
      const top = page()
      const { scroller } = top
      const target = selector === undefined ? undefined : elementAt(top, selector)
      const here = target && target.getBoundingClientRect().top - scroller.getBoundingClientRect().top
      const wanted = here === undefined ? scrollTop : scroller.scrollTop + here + offsetTop
      if (typeof wanted !== 'number') throw new Refusal('invalid scrollTop')
      return scrollTo(scroller, wanted, duration)
    },
    startPullDownRefresh: () => pullDownOf(page())?.start(),
    stopPullDownRefresh: () => pullDownOf(page())?.stop(),
  } as Faces
}
