import type { GeneralComponent } from 'glass-easel'

/** What a tag offers to calls like `wx.createVideoContext` and to selector queries. */
export interface Context {
  /** The result of `fields({ node: true })`. */
  node?: unknown
  /** The result of `createSelectorQuery().select(…).context()` and `wx.create…Context(id)`. */
  context?: unknown
  /** The scrolling element, for `scrollOffset()`. */
  scroller?: HTMLElement
}

const contexts = new WeakMap<GeneralComponent, Context>()

export const offerContext = (component: GeneralComponent, context: Context): void =>
  void contexts.set(component, context)

/** What the tag offers; empty by default. */
export const contextOf = (component: GeneralComponent): Context => contexts.get(component) ?? {}
