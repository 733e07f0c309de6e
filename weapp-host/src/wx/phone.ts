import type { Clock } from '../clock'

/** What the phone is. */
export interface PhoneFacts {
  language: string
  theme: 'light' | 'dark'
  platform: string
  SDKVersion: string
  windowWidth: number
  windowHeight: number
}

export const plainPhone: PhoneFacts = {
  language: 'zh_CN',
  theme: 'light',
  platform: 'ios',
  SDKVersion: '3.8.0',
  windowWidth: 375,
  windowHeight: 667,
}

const sizes = ({ windowWidth, windowHeight }: PhoneFacts) => ({
  pixelRatio: 2,
  windowWidth,
  windowHeight,
  screenWidth: windowWidth,
  screenHeight: windowHeight,
  statusBarHeight: 20,
  screenTop: 0,
  safeArea: {
    left: 0,
    right: windowWidth,
    top: 20,
    bottom: windowHeight,
    width: windowWidth,
    height: windowHeight - 20,
  },
})
const device = ({ platform }: PhoneFacts) => ({ brand: 'host', model: 'host', system: 'iOS 17.0', platform })
const base = ({ SDKVersion, language, theme }: PhoneFacts) => ({ SDKVersion, language, theme, version: '8.0.60' })

/** Calls that ask about the phone and bring their answer at once. */
export function phoneCalls(facts: PhoneFacts, clock: Clock, has: (name: string) => boolean) {
  const everything = () => ({ ...sizes(facts), ...device(facts), ...base(facts), fontSizeSetting: 16 })
  return {
    getWindowInfo: () => sizes(facts),
    getDeviceInfo: () => device(facts),
    getAppBaseInfo: () => base(facts),
    getSystemInfoSync: everything,
    getMenuButtonBoundingClientRect: () => ({ top: 24, right: 365, width: 87, height: 32, left: 278, bottom: 56 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
    canIUse: (name: string) => has(name.split('.')[0] ?? ''),
    nextTick: (work: () => void) => void clock.after(0, work),
    getUpdateManager: () => {
      const nothing = () => undefined
      return { onCheckForUpdate: nothing, onUpdateReady: nothing, onUpdateFailed: nothing, applyUpdate: nothing }
    },
  }
}

/** Calls that only show or set something on the phone: there is nothing to answer, and the test reads them in `calls`. */
export const silentCalls = [
  'showToast hideToast showLoading hideLoading setNavigationBarTitle setNavigationBarColor setBackgroundColor',
  'setBackgroundTextStyle setTabBarStyle pageScrollTo stopPullDownRefresh startPullDownRefresh vibrateShort vibrateLong',
  'hideKeyboard previewImage showShareMenu hideShareMenu updateShareMenu setClipboardData loadFontFace',
].flatMap((line) => line.split(' '))

/** Refused on a page that is no tab, as WeChat does. */
export const tabBarCalls = [
  'setTabBarItem',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
]
