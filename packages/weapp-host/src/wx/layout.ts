import type { Instance } from '../program/instance'

/** Layout queries of a program. `scope` is the page or component that asks; the top page by default. */
export interface Layout {
  createSelectorQuery(scope?: Instance): unknown
  createIntersectionObserver(scope?: Instance, options?: object): unknown
}
