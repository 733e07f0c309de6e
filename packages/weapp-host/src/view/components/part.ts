import type { GeneralComponent, ShadowedEvent } from 'glass-easel'
import type { BuiltInSurroundings } from './surroundings'

export type TapEvent = ShadowedEvent<unknown>

/** What a component says of itself to screen readers; what the program writes on the tag comes before it. */
export type Describe = (own: Record<string, string | number | boolean | undefined>) => void

export interface EmitOptions {
  /** Gestures alone bubble in WeChat. */
  bubbling?: boolean
  /** Hears what the program's handler returned. */
  onReturn?(value: unknown): void
}

/** What a built-in component sees of the one element it draws. */
export interface Part<Props> {
  /** The element of the WXML tag. */
  host: HTMLElement
  /** The innermost element that holds the tag's children. */
  content: HTMLElement
  /** The boxes between the two, outermost first. */
  boxes: HTMLElement[]
  /** Elements that have the classes of `placeholder-class` and its kin, by that name. Not yet in the document. */
  marked: Record<string, HTMLElement>
  /** The boxes of named slots. */
  slots: Record<string, HTMLElement | undefined>
  component: GeneralComponent
  around: BuiltInSurroundings
  /** The values of now. */
  readonly props: Props
  /** Runs when the element is in the document, and whenever one of these properties has become another. */
  watch(names: readonly (keyof Props)[], work: () => void): void
  /** Runs when the element is in the document; a function that it returns runs when it goes. */
  attached(work: () => unknown): void
  /** Tells the program's handler. */
  emit(name: string, detail?: unknown, options?: EmitOptions): void
  /** Listens to the component framework's events (`tap`); returning false ends them, as `catch` does. */
  on(name: string, listener: (event: TapEvent) => unknown, capture?: boolean): void
  /** Listens to the browser's events on the host. */
  listen<Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    options?: AddEventListenerOptions,
  ): void
  /** Class names as the program writes them, beside those of `class`, in the style scope of the WXML that has the tag. */
  setExtraClass(names: string): void
  /** Declarations beside those of `style`, which the component framework writes anew whenever it changes. */
  setExtraStyle(css: string): void
  /** The same, for what the `animation` of the tag says. */
  setAnimationStyle(css: string): void
  /** Hands a value back to the program's data, where the tag has `model:value` or its kin. */
  model(name: keyof Props, value: unknown): void
  describe: Describe
  /** The element that screen readers meet, where it is not the host. */
  speaker: HTMLElement
}
