import { call, type Instance } from '../program/instance'
import type { Query } from '../program/urls'
import type { Realm } from '../realm'
import { momentsScene } from '../wx/single-page'

/** How the program was entered, as life-cycle functions receive it. */
export interface EnterOptions {
  path: string
  query: Query
  scene: number
  referrerInfo: object
  shareTicket?: string
  mode: 'default' | 'singlePage'
  apiCategory: 'default'
}

/** The data that come with an entrance. */
export type Along = Partial<Pick<EnterOptions, 'referrerInfo' | 'shareTicket'>>

export const enterOptions = (path: string, query: Query, scene: number, along: Along = {}): EnterOptions => ({
  path,
  query,
  scene,
  referrerInfo: along.referrerInfo ?? {},
  ...(along.shareTicket !== undefined && { shareTicket: along.shareTicket }),
  mode: scene === momentsScene ? 'singlePage' : 'default',
  apiCategory: 'default',
})

interface Surroundings {
  realm: Realm
  /** Undefined while app.js has not called `App()`. */
  app(): Instance | undefined
  guard<T>(work: () => T): T | undefined
  /** Calls listeners that were added by `wx.on…`. */
  emit(event: string, ...args: unknown[]): void
}

/** The App's life cycle, in the same order as the events of `wx`. */
export function openAppLife({ realm, app, guard, emit }: Surroundings) {
  const tell = (name: string, ...args: unknown[]) => {
    const instance = app()
    if (instance) guard(() => call(instance, name, ...args.map((arg) => realm.own(arg))))
  }
  const hear = (event: string, ...args: unknown[]) => void guard(() => emit(event, ...args))
  /** If the program throws again while it handles an error, it is not called for that one. */
  const attempt = (work: () => void) => {
    try {
      work()
    } catch (error) {
      console.error(error)
    }
  }

  return {
    launch(enter: EnterOptions) {
      tell('onLaunch', enter)
      tell('onShow', enter)
    },
    show(enter: EnterOptions) {
      tell('onShow', enter)
      hear('appShow', enter)
    },
    hide() {
      tell('onHide')
      hear('appHide')
    },
    /** A page that does not exist is requested; the program may navigate elsewhere. */
    pageNotFound(path: string, query: Query) {
      const event = { path, query, isEntryPage: true }
      tell('onPageNotFound', event)
      hear('pageNotFound', event)
    },
    themeChange: (theme: 'light' | 'dark') => tell('onThemeChange', { theme }),
    error(words: string) {
      const instance = app()
      attempt(() => instance && call(instance, 'onError', words))
      attempt(() => emit('error', words))
    },
    unhandledRejection(reason: unknown, promise: Promise<unknown>) {
      const instance = app()
      const event = { reason, promise }
      if (instance) guard(() => call(instance, 'onUnhandledRejection', event))
      hear('unhandledRejection', event)
    },
  }
}
