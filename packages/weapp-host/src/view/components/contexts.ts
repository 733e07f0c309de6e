import type { GeneralComponent } from 'glass-easel'

/** What a tag offers to calls like `wx.createVideoContext` and to a selector query. */
export interface Context {
  /** What `fields({ node: true })` answers. */
  node?: unknown
  /** What `createSelectorQuery().select(…).context()` and `wx.create…Context(id)` answer. */
  context?: unknown
  /** The element that scrolls, for `scrollOffset()`. */
  scroller?: HTMLElement
}

const contexts = new WeakMap<GeneralComponent, Context>()

export const offerContext = (component: GeneralComponent, context: Context): void =>
  void contexts.set(component, context)

/** What the tag offers; nothing for one that offers nothing. */
export const contextOf = (component: GeneralComponent): Context => contexts.get(component) ?? {}
