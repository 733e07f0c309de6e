import { createContext, useContext, useEffect, useRef } from 'react'
import { goBack, listeners, navigate, type OpenPage, phone, topPage } from './phone'

const ok = { errMsg: 'ok' }
const tabRoutes = ['tabs/home/index', 'tabs/shelf/index', 'tabs/gifts/index', 'tabs/cart/index', 'tabs/me/index']
const isTab = (route: string) => tabRoutes.includes(route)

export const PageContext = createContext<OpenPage | null>(null)

function usePage(): OpenPage {
  const page = useContext(PageContext)
  if (!page) throw new Error('a page hook was used outside a page')
  return page
}

function usePageEvent(event: keyof OpenPage['on'], listener: () => void) {
  const page = usePage()
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => {
    const call = () => latest.current()
    page.on[event].add(call)
    return () => {
      page.on[event].delete(call)
    }
  }, [page, event])
}

export function useDidShow(listener: () => void) {
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => latest.current(), [])
  usePageEvent('show', listener)
}
export const useDidHide = (listener: () => void) => usePageEvent('hide', listener)
export const useReachBottom = (listener: () => void) => usePageEvent('bottom', listener)
export const usePullDownRefresh = (listener: () => void) => usePageEvent('refresh', listener)
export const usePageScroll = () => undefined
// biome-ignore lint/correctness/useExhaustiveDependencies: onReady happens once
export const useReady = (listener: () => void) => useEffect(listener, [])
export function useLoad(listener: (params: Record<string, string>) => void) {
  const { params } = usePage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: onLoad happens once
  useEffect(() => listener(params), [])
}
// biome-ignore lint/correctness/useExhaustiveDependencies: onUnload happens once
export const useUnload = (listener: () => void) => useEffect(() => listener, [])
export const useRouter = () => {
  const { route, params } = usePage()
  return { path: `/${route}`, params }
}
export function useShareAppMessage(card: (event: { from: string }) => ReturnType<typeof phone.share>) {
  phone.share = () => card({ from: 'button' })
}
export const useShareTimeline = (_card: () => unknown) => undefined

const systemInfo = () => ({
  SDKVersion: '3.17.0',
  language: phone.language,
  theme: phone.theme,
  platform: 'ios',
  system: 'iOS 18',
  model: 'iPhone',
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 724,
  screenWidth: 375,
  screenHeight: 812,
  statusBarHeight: 44,
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
})

interface RequestOptions {
  url: string
  method?: string
  header?: Record<string, string>
  data?: string
}

async function request({ url, method = 'GET', header = {}, data }: RequestOptions) {
  if (!phone.online) throw { errMsg: 'request:fail' }
  // Nothing undefined or non-JSON crosses to WeChat.
  const { status, body, serverTime } = await phone.wire({ method, url, headers: header, body: data })
  const told = serverTime === undefined ? {} : { 'x-server-time': serverTime }
  return { statusCode: status, data: body, header: told, errMsg: 'request:ok' }
}

const on =
  <T>(set: Set<T>) =>
  (listener: T) =>
    void set.add(listener)
const off =
  <T>(set: Set<T>) =>
  (listener: T) =>
    void set.delete(listener)
const nothing = async () => ok

const known: Record<string, unknown> = {
  request,
  login: async () => ({ code: `code-${Math.random()}`, ...ok }),
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  navigateTo: async ({ url }: { url: string }) => navigate('push', url, isTab),
  redirectTo: async ({ url }: { url: string }) => navigate('replace', url, isTab),
  switchTab: async ({ url }: { url: string }) => navigate('tab', url, isTab),
  reLaunch: async ({ url }: { url: string }) => navigate('relaunch', url, isTab),
  navigateBack: async ({ delta = 1 }: { delta?: number } = {}) => goBack(delta),
  getCurrentPages: () => phone.stack.map(({ route, params }) => ({ route, $taroParams: params })),
  getCurrentInstance: () => ({ router: { path: topPage()?.route, params: topPage()?.params ?? {} }, page: {} }),
  showToast: async ({ title }: { title: string }) => void phone.toasts.push(title),
  hideToast: nothing,
  showLoading: nothing,
  hideLoading: nothing,
  showModal: async ({ title = '', content = '' }: { title?: string; content?: string }) => {
    phone.modals.push({ title, content })
    const confirm = phone.modalAnswers.shift() ?? true
    return { confirm, cancel: !confirm }
  },
  showActionSheet: async () => {
    const tapIndex = phone.actionSheetAnswers.shift()
    if (tapIndex === undefined) throw { errMsg: 'showActionSheet:fail cancel' }
    return { tapIndex }
  },
  setClipboardData: async ({ data }: { data: string }) => {
    phone.clipboard = data
  },
  getClipboardData: async () => ({ data: phone.clipboard }),
  requestPayment: async () => {
    if (phone.payments !== 'ok') throw { errMsg: `requestPayment:fail ${phone.payments}` }
    return ok
  },
  requestSubscribeMessage: async ({ tmplIds }: { tmplIds: string[] }) => {
    if (!phone.allowsMessages) throw { errMsg: 'requestSubscribeMessage:fail main switch is off', errCode: 20004 }
    return { ...ok, ...Object.fromEntries(tmplIds.map((id) => [id, 'accept'])) }
  },
  chooseAddress: async () => {
    if (!phone.chosenAddress) throw { errMsg: 'chooseAddress:fail cancel' }
    return phone.chosenAddress
  },
  getEnterOptionsSync: () => phone.enter,
  getLaunchOptionsSync: () => phone.enter,
  onAppShow: on(listeners.appShow),
  offAppShow: off(listeners.appShow),
  onAppHide: on(listeners.appHide),
  offAppHide: off(listeners.appHide),
  onNetworkStatusChange: on(listeners.network),
  offNetworkStatusChange: off(listeners.network),
  getNetworkType: async () => ({ networkType: phone.online ? 'wifi' : 'none' }),
  onThemeChange: on(listeners.theme),
  offThemeChange: off(listeners.theme),
  getSystemInfoSync: systemInfo,
  getAppBaseInfo: systemInfo,
  getWindowInfo: systemInfo,
  getDeviceInfo: systemInfo,
  getSystemSetting: systemInfo,
  getMenuButtonBoundingClientRect: () => ({ top: 48, right: 365, width: 87, height: 32, left: 278, bottom: 80 }),
  getAccountInfoSync: () => ({ miniProgram: { version: '0.1.0', envVersion: 'develop' } }),
  getEnv: () => 'WEAPP',
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
  canIUse: () => true,
  nextTick: (work: () => void) => void Promise.resolve().then(work),
  pxTransform: (px: number) => `${px * 2}rpx`,
  setNavigationBarTitle: nothing,
  setNavigationBarColor: nothing,
  setBackgroundColor: nothing,
  setBackgroundTextStyle: nothing,
  setTabBarStyle: nothing,
  setTabBarItem: nothing,
  setTabBarBadge: async ({ index, text }: { index: number; text: string }) => {
    if (!isTab(topPage()?.route ?? '')) throw { errMsg: 'setTabBarBadge:fail not TabBar page' }
    phone.badges.set(index, text)
  },
  removeTabBarBadge: async ({ index }: { index: number }) => {
    if (!isTab(topPage()?.route ?? '')) throw { errMsg: 'removeTabBarBadge:fail not TabBar page' }
    phone.badges.delete(index)
  },
  stopPullDownRefresh: nothing,
  pageScrollTo: nothing,
  // Everything is in sight: nothing of a list is ever taken down.
  createIntersectionObserver: () => ({
    relativeToViewport() {
      return this
    },
    // Everything is on screen: the tests' phone has no height.
    observe(_selector: string, listener: (seen: unknown) => void) {
      const box = { height: 100 }
      listener({ intersectionRatio: 1, intersectionRect: box, boundingClientRect: box })
    },
    disconnect() {},
  }),
  vibrateShort: nothing,
  previewImage: nothing,
  // No files are kept here.
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => ({
    readdir: ({ success }: { success(found: { files: string[] }): void }) => success({ files: [] }),
  }),
  openPrivacyContract: nothing,
  getPrivacySetting: async () => ({ needAuthorization: false, privacyContractName: '《好礼隐私保护指引》' }),
  onNeedPrivacyAuthorization: () => undefined,
  makePhoneCall: nothing,
  hideKeyboard: nothing,
  getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
  eventCenter: { on() {}, off() {}, trigger() {} },
}

/** A call that this fake does not know fails with its name, rather than pass unseen. */
const Taro = new Proxy(known, {
  get(target, name) {
    if (typeof name === 'symbol' || name === '__esModule' || name === 'default') return undefined
    if (!(name in target)) throw new Error(`the fake of Taro has no ${name}`)
    return target[name]
  },
})

export default Taro
