import type { ViewPage } from '../view-host'

/** What built-in components use outside of themselves. */
export interface BuiltInSurroundings {
  /** All of `wx`, as the program sees it. */
  wx: Record<string, (options?: object) => unknown>
  phone: {
    windowWidth: number
    /** `zh_CN`, `en`, … */
    language: string
    /** The height of the phone's keyboard; 0 if none is on screen. */
    keyboardHeight: number
  }
  /** `"style": "v2"` of app.json: the style of WeChat's tags. */
  style: string
  /** The mini program's name, for WeChat's questions. */
  name: string
  page(): ViewPage
  /** The element for sheets, above the page and its bars. */
  screen(): HTMLElement
  /** The URL that the browser loads for a file: of the package (`assets/a.png`), or of `wx` (`wxfile://…`). */
  fileUrl(path: string): string
  /** Stores a picture as a temporary file; returns its path. */
  tempFile(dataUrl: string): string
  /** Shows the card of the page's `onShareAppMessage`, for a tapped share button. */
  share(target: { id: string; dataset: unknown }): void
  /** The person consented by a button of the program: waiting calls continue. */
  agreePrivacy(): void
  /** Calls the listeners that the program registered with `wx.on…`. */
  emit(event: string, detail: object): void
  /** Warns the program's developer. */
  warn(words: string): void
}
