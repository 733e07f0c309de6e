import type { ViewPage } from '../view-host'

/** What built-in components reach for outside of themselves. */
export interface BuiltInSurroundings {
  /** All of `wx`, as the program sees it. */
  wx: Record<string, (options?: object) => unknown>
  phone: {
    windowWidth: number
    /** `zh_CN`, `en`, … */
    language: string
    /** How high the phone's keyboard stands; 0 where there is none on screen. */
    keyboardHeight: number
  }
  /** `"style": "v2"` of app.json: how WeChat's own tags look. */
  style: string
  /** The mini program's name, as WeChat's questions say it. */
  name: string
  page(): ViewPage
  /** The element over everything of the page, the bars included, in which sheets come up. */
  screen(): HTMLElement
  /** The address that the browser loads for a file: of the program (`assets/a.png`), or one of `wx`'s (`wxfile://…`). */
  fileUrl(path: string): string
  /** Keeps a picture as a file for the time of the visit; its path is what the program gets. */
  tempFile(dataUrl: string): string
  /** Shows the card that the page's `onShareAppMessage` makes, for a button that was tapped. */
  share(target: { id: string; dataset: unknown }): void
  /** The person agreed to the privacy guidelines by a button of the program's: what waits for that goes on. */
  agreePrivacy(): void
  /** Calls what the program registered with `wx.on…`. */
  emit(event: string, detail: object): void
  /** Says what the program should know of itself. */
  warn(words: string): void
}
