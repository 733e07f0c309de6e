/** What the fake of `@tarojs/taro` plays against: one phone of one person. Reset before each test. */
export interface OpenPage {
  key: number
  route: string
  params: Record<string, string>
  on: Record<'show' | 'hide' | 'bottom' | 'refresh', Set<() => void>>
}

export interface WireRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: string | undefined
}
export type Wire = (request: WireRequest) => Promise<{ status: number; body: unknown; serverTime?: string }>

export interface Phone {
  stack: OpenPage[]
  storage: Map<string, unknown>
  online: boolean
  wire: Wire
  toasts: string[]
  clipboard: string
  /** Answers of modals, first come first; without one a modal is confirmed. */
  modalAnswers: boolean[]
  modals: { title: string; content: string }[]
  actionSheetAnswers: number[]
  enter: { scene: number; path: string; query: Record<string, string> }
  payments: 'ok' | 'cancel' | 'fail'
  /** Whether its owner allows each message that is asked about; otherwise WeChat cannot ask. */
  allowsMessages: boolean
  chosenAddress: Record<string, string> | null
  language: string
  theme: 'light' | 'dark'
  /** What is shared where the page's menu says so: the card of the page that rendered last. */
  share: () => { title?: string; path?: string; imageUrl?: string }
  /** What stands on the tabs, by their place. */
  badges: Map<number, string>
  redraw: () => void
  /** How many of the next pages do not load. */
  unloadable: number
}

const noWire: Wire = async () => {
  throw new Error('this phone has no network')
}

function fresh(): Phone {
  return {
    stack: [],
    storage: new Map(),
    online: true,
    wire: noWire,
    toasts: [],
    clipboard: '',
    modalAnswers: [],
    modals: [],
    actionSheetAnswers: [],
    enter: { scene: 1001, path: 'tabs/home/index', query: {} },
    payments: 'ok',
    allowsMessages: false,
    chosenAddress: null,
    language: 'zh_CN',
    theme: 'light',
    share: () => ({}),
    badges: new Map(),
    redraw: () => undefined,
    unloadable: 0,
  }
}

export const phone: Phone = fresh()

let pages = 0
export const listeners = {
  appShow: new Set<(options: unknown) => void>(),
  appHide: new Set<() => void>(),
  network: new Set<(state: { isConnected: boolean; networkType: string }) => void>(),
  theme: new Set<(state: { theme: string }) => void>(),
}

export function resetPhone() {
  Object.assign(phone, fresh())
}

function emit(page: OpenPage | undefined, event: keyof OpenPage['on']) {
  for (const listener of page?.on[event] ?? []) listener()
}

export const topPage = () => phone.stack.at(-1)
export const emitOnTop = (event: keyof OpenPage['on']) => emit(topPage(), event)

function openPage(url: string): OpenPage {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  const params: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=')
    params[name] = decodeURIComponent(value)
  }
  pages += 1
  return {
    key: pages,
    route: path,
    params,
    on: { show: new Set(), hide: new Set(), bottom: new Set(), refresh: new Set() },
  }
}

const maxStack = 10

/** Moves as WeChat does: at most ten pages, tabs only by switchTab. */
export function navigate(
  kind: 'push' | 'replace' | 'tab' | 'relaunch',
  url: string,
  isTab: (route: string) => boolean,
) {
  if (phone.unloadable > 0) {
    phone.unloadable -= 1
    throw { errMsg: `${kind}:fail timeout` }
  }
  const page = openPage(url)
  const from = topPage()
  if (kind === 'tab' ? !isTab(page.route) : kind !== 'relaunch' && isTab(page.route))
    throw new Error(`${kind}:fail ${page.route}`)
  if (kind === 'push' && phone.stack.length >= maxStack) throw new Error('navigateTo:fail page stack is full')
  if (kind === 'push') phone.stack = [...phone.stack, page]
  else if (kind === 'replace') phone.stack = [...phone.stack.slice(0, -1), page]
  else phone.stack = [page]
  emit(from, 'hide')
  phone.redraw()
}

export function goBack(delta = 1) {
  const keep = Math.max(1, phone.stack.length - delta)
  phone.stack = phone.stack.slice(0, keep)
  phone.redraw()
  emit(topPage(), 'show')
}
