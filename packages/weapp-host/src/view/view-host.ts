import type { Instance } from '../program/instance'
import type { Manifest } from '../program/manifest'
import type { Move } from '../program/page-stack'
import type { SetDataCall } from '../program/set-data'
import type { Query } from '../program/urls'
import type { Realm } from '../realm'
import type { openPhone } from '../wx/open-phone'
import type { WxCall } from '../wx/types'

/** A page that is open. */
export interface ViewPage {
  id: string
  route: string
  query: Query
  instance: Instance
  /** The `<page>` that its WXML stands in. */
  element: HTMLElement
  /** What scrolls when the page does. */
  scroller: HTMLElement
  /** The part of the screen that is the page's: its box is what a page calls its window. */
  window: HTMLElement
}

/** What a program logged, in its own words. */
export interface Log {
  level: string
  words: unknown[]
}

/** What happens in the host, for whoever looks on. */
export type HostEvent =
  | { type: 'setData'; call: SetDataCall }
  | { type: 'page'; route: string }
  | { type: 'error'; error: unknown }
  | { type: 'warning'; words: string }
  | { type: 'log'; log: Log }
  | { type: 'wx'; call: WxCall }

/** A mini program that runs and is drawn in this document: `window.weappHost`. */
export interface ViewHost {
  manifest: Manifest
  /** The first page has drawn: its `onReady` ran. */
  ready: Promise<void>
  /** `answer`, `refuse`, `calls`, `emit`, `setTheme`, `setWire`, `stored` and all else of the phone, as on Node. */
  wx: ReturnType<typeof openPhone>['control']
  /** The `wx` that the program itself has. */
  programWx: Record<string, unknown>
  /** Runs code among the program's globals. */
  realm: Realm
  setData: SetDataCall[]
  /** All that the program threw. */
  errors: unknown[]
  warnings: string[]
  logs: Log[]
  stack(): ViewPage[]
  /** The page on top. */
  page(): ViewPage
  /** Undefined where app.js has not called `App()`. */
  app(): Instance | undefined
  /** Throws WeChat's words where WeChat refuses. */
  move(kind: Move, url: string): void
  back(delta?: number): void
  /** The app goes to the background. */
  hide(): void
  /** It comes back, as it was or by another entrance: with `url` on that page. */
  show(enter?: { url?: string; scene?: number }): void
  setTheme(theme: 'light' | 'dark'): void
  /** Calls a function of the page on top as WeChat would: `onReachBottom`, `onShareAppMessage`. */
  fire(name: string, event?: object): unknown
  /** Waits until all that is due within `withinMs` has run and is drawn; 50 without it. */
  settle(withinMs?: number): Promise<void>
  /** Answers the way to stop listening. */
  on(listener: (event: HostEvent) => void): () => void
}

declare global {
  interface Window {
    weappHost: ViewHost
  }
}
