import type { Clock } from '../clock'
import { bufferOf, fromBase64, toBase64, toBytes } from './bytes'
import type { Run } from './deferred'
import { silentManagers } from './silent-managers'
import { Refusal } from './types'

const battery = { level: 100, isCharging: true, isLowPowerModeEnabled: false }
const allowed = Object.fromEntries(
  [
    'album bluetooth camera location microphone notification notificationAlert notificationBadge notificationSound',
    'phoneCalendar',
  ]
    .flatMap((line) => line.split(' '))
    .map((what) => [`${what}Authorized`, 'authorized']),
)

/** Calls that every phone answers in the same way. */
export function deviceCalls(clock: Clock, isSinglePage: () => boolean): Record<string, Run> {
  return {
    ...silentManagers,
    getBatteryInfoSync: () => battery,
    getBatteryInfo: () => battery,
    getAppAuthorizeSetting: () => ({ ...allowed, locationReducedAccuracy: false }),
    getApiCategory: () => ({ apiCategory: isSinglePage() ? 'browseOnly' : 'default' }),
    getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
    getSkylineInfo: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
    getExtConfigSync: () => ({}),
    getExtConfig: () => ({ extConfig: {} }),
    getScreenBrightness: () => ({ value: 0.5 }),
    checkIsAddedToMyMiniProgram: () => ({ added: false }),
    arrayBufferToBase64: (buffer: ArrayBuffer) => toBase64(toBytes(buffer)),
    base64ToArrayBuffer: (text: string) => bufferOf(fromBase64(text)),
    getRandomValues: ({ length }: { length: number }) => ({
      randomValues: bufferOf(crypto.getRandomValues(new Uint8Array(length))),
    }),
    nextTick: (work: () => void) => void clock.after(0, work),
    requestIdleCallback: (work: (deadline: object) => void) =>
      clock.after(0, () => work({ didTimeout: false, timeRemaining: () => 50 })),
    cancelIdleCallback: (id: number) => clock.cancel(id),
    getBackgroundFetchData: () => {
      throw new Refusal('record not found')
    },
  }
}

/** Calls that only show or set something on the phone: they have no result, and tests read them in `calls`. */
export const silentCalls = [
  'showToast hideToast showLoading hideLoading setNavigationBarTitle setNavigationBarColor setBackgroundColor',
  'setBackgroundTextStyle setTabBarStyle pageScrollTo stopPullDownRefresh startPullDownRefresh vibrateShort vibrateLong',
  'hideKeyboard previewImage previewMedia loadFontFace showNavigationBarLoading hideNavigationBarLoading hideHomeButton',
  'setTopBarText setKeepScreenOn setScreenBrightness setEnableDebug setVisualEffectOnCapture setBackgroundFetchToken',
  'enableAlertBeforeUnload disableAlertBeforeUnload preloadAssets preloadWebview preloadSkylineView setInnerAudioOption',
  'openPrivacyContract stopAccelerometer stopCompass stopGyroscope stopDeviceMotionListening stopLocationUpdate',
].flatMap((line) => line.split(' '))

/** Calls that WeChat refuses on a page that is not a tab. */
export const tabBarCalls = [
  'setTabBarItem setTabBarBadge removeTabBarBadge showTabBarRedDot hideTabBarRedDot showTabBar hideTabBar',
].flatMap((line) => line.split(' '))
