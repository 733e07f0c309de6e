import type { Instance } from '../program/instance'

/** What a program can ask about what is drawn. `scope` is the page or component that asks; without one the page on top. */
export interface Layout {
  createSelectorQuery(scope?: Instance): unknown
  createIntersectionObserver(scope?: Instance, options?: object): unknown
}
