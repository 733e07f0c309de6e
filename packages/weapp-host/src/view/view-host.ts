import type { Instance } from '../program/instance'
import type { Manifest } from '../program/manifest'
import type { Move } from '../program/page-stack'
import type { SetDataCall } from '../program/set-data'
import type { Query } from '../program/urls'
import type { Realm } from '../realm'
import type { openPhone } from '../wx/open-phone'
import type { WxCall } from '../wx/types'

/** An open page. */
export interface ViewPage {
  id: string
  route: string
  query: Query
  instance: Instance
  /** The `<page>` element that contains its WXML. */
  element: HTMLElement
  /** The element that scrolls the page. */
  scroller: HTMLElement
  /** The page's part of the screen; its box is the page's window. */
  window: HTMLElement
}

/** What a program logged, as text. */
export interface Log {
  level: string
  words: unknown[]
}

/** Events of the host, for observers. */
export type HostEvent =
  | { type: 'setData'; call: SetDataCall }
  | { type: 'page'; route: string }
  | { type: 'error'; error: unknown }
  | { type: 'warning'; words: string }
  | { type: 'log'; log: Log }
  | { type: 'wx'; call: WxCall }

/** A running mini program in this document: `window.weappHost`. */
export interface ViewHost {
  manifest: Manifest
  /** Resolves when the first page has been rendered and its `onReady` has run. */
  ready: Promise<void>
  /** `answer`, `refuse`, `calls`, `emit`, `setTheme`, `setWire`, `stored` and the rest of the phone, as on Node. */
  wx: ReturnType<typeof openPhone>['control']
  /** The program's own `wx`. */
  programWx: Record<string, unknown>
  /** Runs code with the program's globals. */
  realm: Realm
  setData: SetDataCall[]
  /** All errors of the program. */
  errors: unknown[]
  warnings: string[]
  logs: Log[]
  stack(): ViewPage[]
  /** The top page. */
  page(): ViewPage
  /** Undefined while app.js has not called `App()`. */
  app(): Instance | undefined
  /** Navigates; throws WeChat's error messages. */
  move(kind: Move, url: string): void
  back(delta?: number): void
  /** The app goes to the background. */
  hide(): void
  /** The app returns to the foreground; with `url` on that page, by another entrance. */
  show(enter?: { url?: string; scene?: number }): void
  setTheme(theme: 'light' | 'dark'): void
  /** Calls a function of the top page as WeChat would: `onReachBottom`, `onShareAppMessage`. */
  fire(name: string, event?: object): unknown
  /** Waits until all that is due within `withinMs` has run and been rendered; 50 by default. */
  settle(withinMs?: number): Promise<void>
  /** Adds a listener; returns a function that removes it. */
  on(listener: (event: HostEvent) => void): () => void
}

declare global {
  interface Window {
    weappHost: ViewHost
  }
}
