import { keepOwnHistory, pickUpAgain } from './phone-window'
import type { Build } from './settings'

type PhoneName = 'a' | 'b'
type FrameWindow = Window & typeof globalThis

/** What the host of the mini program offers in its page (weapp-host/src/view/view-host.ts). */
interface HostPage {
  weappHost?: {
    back(): void
    hide(): void
    show(enter?: { url: string; scene: number }): void
    stack(): unknown[]
    wx: { setTheme(theme: 'light' | 'dark'): void }
  }
}
/** A mini program code under the camera (wechat.md 2.8). */
const scannedCode = 1047

const hostOf = (frame: FrameWindow) => (frame as unknown as HostPage).weappHost

/** How the preview handles a phone that runs this build. */
interface BuildWays {
  address(phone: PhoneName, dark: boolean): string
  /** Where the program keeps who is logged in, as JSON with `me.nickname` somewhere in it. */
  sessionKey(phone: PhoneName): string
  isDark(frame: FrameWindow): boolean
  loaded(frame: FrameWindow): void
  back(frame: FrameWindow): void
  /** Enters the app on this page, as somebody who has scanned a code of WeChat's. */
  scan(frame: FrameWindow, page: string): void
  pickUpAgain(frame: FrameWindow): void
  setDark(frame: FrameWindow, dark: boolean): void
}

const browser: BuildWays = {
  address: (phone) => `/app/?phone=${phone}`,
  sessionKey: (phone) => `haoli:phone-${phone}:session`,
  isDark: (frame) => frame.document.documentElement.classList.contains('dark'),
  loaded: keepOwnHistory,
  back: (frame) => frame.history.back(),
  scan(frame, page) {
    frame.history.replaceState(null, '', `${frame.location.pathname}${frame.location.search}#/${page}`)
    frame.location.reload()
  },
  pickUpAgain,
  // It reads the preview's own note of the theme.
  setDark: () => undefined,
}

const weapp: BuildWays = {
  // The frame draws the status bar, and has no home bar.
  address: (phone, dark) => `/weapp/phone?phone=${phone}&statusBar=0&homeIndicator=0&theme=${dark ? 'dark' : 'light'}`,
  sessionKey: (phone) => `weapp-host/${phone}/session`,
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
