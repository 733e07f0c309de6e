import { keepOwnHistory, pickUpAgain } from './phone-window'
import type { Build } from './settings'

type PhoneName = 'a' | 'b'
type FrameWindow = Window & typeof globalThis

/** What the host of the mini program exposes in its page (packages/weapp-host/src/view/view-host.ts). */
interface HostPage {
  weappHost?: {
    back(): void
    hide(): void
    show(enter?: { url: string; scene: number }): void
    stack(): unknown[]
    wx: { setTheme(theme: 'light' | 'dark'): void }
  }
}
/** The scene of a scanned mini program code (wechat.md 2.8). */
const scannedCode = 1047

const hostOf = (frame: FrameWindow) => (frame as unknown as HostPage).weappHost

/** What the preview needs to know of a build. */
interface BuildWays {
  address(phone: PhoneName, dark: boolean): string
  /** Under which the app stores something. */
  storageKey(phone: PhoneName, name: 'session' | 'device'): string
  /** As the app stores a text. */
  stored(text: string): string
  isDark(frame: FrameWindow): boolean
  loaded(frame: FrameWindow): void
  back(frame: FrameWindow): void
  /** Opens the app on this page, as if a WeChat code had been scanned. */
  scan(frame: FrameWindow, page: string): void
  pickUpAgain(frame: FrameWindow): void
  setDark(frame: FrameWindow, dark: boolean): void
}

const browser: BuildWays = {
  address: (phone) => `/app/?phone=${phone}`,
  storageKey: (phone, name) => `haoli:phone-${phone}:${name}`,
  stored: (text) => JSON.stringify(text),
  isDark: (frame) => frame.document.documentElement.classList.contains('dark'),
  loaded: keepOwnHistory,
  back: (frame) => frame.history.back(),
  scan(frame, page) {
    frame.history.replaceState(null, '', `${frame.location.pathname}${frame.location.search}#/${page}`)
    frame.location.reload()
  },
  pickUpAgain,
  // The app reads the colour scheme that the preview stores.
  setDark: () => undefined,
}

const weapp: BuildWays = {
  // The host draws the status bar, and no home indicator.
  address: (phone, dark) => `/weapp/phone?phone=${phone}&statusBar=0&homeIndicator=0&theme=${dark ? 'dark' : 'light'}`,
  storageKey: (phone, name) => `weapp-host/${phone}/${name}`,
  // WeChat's storage wraps the value.
  stored: (text) => JSON.stringify({ data: text }),
  isDark: (frame) => frame.document.querySelector('.weapp-screen[data-theme="dark"]') !== null,
  loaded: () => undefined,
  back(frame) {
    const host = hostOf(frame)
    if (host && host.stack().length > 1) host.back()
  },
  scan(frame, url) {
    hostOf(frame)?.hide()
    hostOf(frame)?.show({ url, scene: scannedCode })
  },
  pickUpAgain(frame) {
    hostOf(frame)?.hide()
    hostOf(frame)?.show()
  },
  setDark: (frame, dark) => hostOf(frame)?.wx.setTheme(dark ? 'dark' : 'light'),
}

export const waysOf: Record<Build, BuildWays> = { browser, weapp }
