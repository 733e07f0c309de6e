import type { GeneralComponent, ShadowedEvent } from 'glass-easel'
import type { BuiltInSurroundings } from './surroundings'

export type TapEvent = ShadowedEvent<unknown>

/** Default ARIA attributes of a component; those that the program sets come first. */
export type Describe = (own: Record<string, string | number | boolean | undefined>) => void

export interface EmitOptions {
  /** Only gestures bubble in WeChat. */
  bubbling?: boolean
  /** Called with the result of the program's handler. */
  onReturn?(value: unknown): void
}

/** The interface of a built-in component to the element that it renders. */
export interface Part<Props> {
  /** The element of the WXML tag. */
  host: HTMLElement
  /** The innermost element, which contains the tag's children. */
  content: HTMLElement
  /** The elements between the two, outermost first. */
  boxes: HTMLElement[]
  /** Elements with the classes of `placeholder-class` and similar properties, by that name. Not yet in the document. */
  marked: Record<string, HTMLElement>
  /** The elements of named slots. */
  slots: Record<string, HTMLElement | undefined>
  component: GeneralComponent
  around: BuiltInSurroundings
  /** The present values. */
  readonly props: Props
  /** Runs when the element is in the document, and whenever one of these properties changes. */
  watch(names: readonly (keyof Props)[], work: () => void): void
  /** Runs when the element is in the document; a function that it returns runs at removal. */
  attached(work: () => unknown): void
  /** Calls the program's handler. */
  emit(name: string, detail?: unknown, options?: EmitOptions): void
  /** Listens to the component framework's events (`tap`); returning false stops them, like `catch`. */
  on(name: string, listener: (event: TapEvent) => unknown, capture?: boolean): void
  /** Listens to the browser's events on the host element. */
  listen<Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    options?: AddEventListenerOptions,
  ): void
  /** Class names from the program, in addition to `class`, in the style scope of the WXML that contains the tag. */
  setExtraClass(names: string): void
  /** Declarations in addition to `style`, which the component framework sets anew whenever it changes. */
  setExtraStyle(css: string): void
  /** Declarations of the tag's `animation`. */
  setAnimationStyle(css: string): void
  /** Writes a value to the program's data, if the tag has `model:value` or similar. */
  model(name: keyof Props, value: unknown): void
  describe: Describe
  /** The element for screen readers, if it is not the host element. */
  speaker: HTMLElement
}
