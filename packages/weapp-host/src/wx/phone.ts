/** px. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

/** The properties of the phone. Lengths are px. */
export interface PhoneFacts {
  language: string
  theme: 'light' | 'dark'
  platform: string
  SDKVersion: string
  /** The area of a page: the screen without bars. */
  windowWidth: number
  windowHeight: number
  screenHeight: number
  statusBarHeight: number
  /** The unsafe area at the bottom. */
  homeIndicator: number
  pixelRatio: number
  fontSize: number
  /** The capsule at the top right, relative to the top left corner of the screen. */
  menuButton: Box
}

export const plainPhone: PhoneFacts = {
  language: 'zh_CN',
  theme: 'light',
  platform: 'ios',
  SDKVersion: '3.8.0',
  windowWidth: 375,
  windowHeight: 667,
  screenHeight: 667,
  statusBarHeight: 20,
  homeIndicator: 0,
  pixelRatio: 2,
  fontSize: 16,
  menuButton: { top: 24, right: 365, width: 87, height: 32, left: 278, bottom: 56 },
}

function sizes(facts: PhoneFacts) {
  const { windowWidth, windowHeight, screenHeight, statusBarHeight, homeIndicator, pixelRatio } = facts
  const bottom = screenHeight - homeIndicator
  return {
    pixelRatio,
    windowWidth,
    windowHeight,
    screenWidth: windowWidth,
    screenHeight,
    statusBarHeight,
    screenTop: 0,
    safeArea: {
      left: 0,
      right: windowWidth,
      top: statusBarHeight,
      bottom,
      width: windowWidth,
      height: bottom - statusBarHeight,
    },
  }
}
const device = ({ platform }: PhoneFacts) => ({ brand: 'host', model: 'host', system: 'iOS 17.0', platform })
const base = ({ SDKVersion, language, fontSize }: PhoneFacts) => ({
  SDKVersion,
  language,
  version: '8.0.60',
  fontSizeSetting: fontSize,
  fontSizeScaleFactor: fontSize / plainPhone.fontSize,
})
const switches = { bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }

/** Calls that return properties of the phone. */
export function phoneCalls(facts: () => PhoneFacts, hasDarkMode: boolean) {
  // A program without a dark mode does not learn the theme.
  const app = () => ({ ...base(facts()), ...(hasDarkMode && { theme: facts().theme }) })
  const everything = () => ({ ...sizes(facts()), ...device(facts()), ...app(), ...switches })
  return {
    getWindowInfo: () => sizes(facts()),
    getDeviceInfo: () => device(facts()),
    getAppBaseInfo: app,
    getSystemSetting: () => switches,
    getSystemInfoSync: everything,
    getSystemInfo: everything,
    getSystemInfoAsync: everything,
    getMenuButtonBoundingClientRect: () => facts().menuButton,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
  }
}
