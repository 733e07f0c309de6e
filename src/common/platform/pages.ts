import Taro from '@tarojs/taro'
import { decodeParam } from '@/common/lib/decode-param'
import { leaveSheet } from './back-closes'

// The only file that moves between pages (`npm run verify` refuses Taro's calls elsewhere). No promise of these functions
// is ever rejected: a page that does not open is reported by `whenPageFails`.

export type Tab = 'home' | 'shelf' | 'gifts' | 'cart' | 'me'

/** WeChat's stack holds so many pages. */
const mostPages = 10

/** Pages that `openPage` leaves free for `openAbove`: the address book over a checkout, and the form over both. */
const sparePages = 2

/** What Taro keeps of an open page, on WeChat and in the browser. */
interface OpenedPage {
  route?: string
  path?: string
  $taroParams?: Record<string, unknown>
}

const openedPages = () => Taro.getCurrentPages() as OpenedPage[]

/** Whether the page that is on screen is the first one, so that nothing is behind it. */
export const onFirstPage = (): boolean => openedPages().length <= 1

/**
 * Opens a page, or goes back to the one behind where that has the same address. Near the end of WeChat's stack it goes
 * back to any page of the same address, and else takes the place of the top page.
 */
export const openPage = (url: string): Promise<void> =>
  moving(() => {
    const nearEnd = openedPages().length >= mostPages - sparePages
    const delta = stepsBackTo(url)
    // Taro's browser router finds earlier pages by their path alone: only the page behind is certain there.
    if (delta === 1 || (delta > 1 && nearEnd && process.env.TARO_ENV === 'weapp')) return Taro.navigateBack({ delta })
    return nearEnd ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })
  })

/** Opens a page that returns to this one, such as the address book over a checkout: this one stays. */
export const openAbove = (url: string): Promise<void> => moving(() => Taro.navigateTo({ url }))

/** Opens a page in the place of this one, or goes back to the one behind where that has the same address. */
export const replacePage = (url: string): Promise<void> =>
  moving(() => (stepsBackTo(url) === 1 ? Taro.navigateBack() : Taro.redirectTo({ url })))

export const openTab = (tab: Tab): Promise<void> => moving(() => Taro.switchTab({ url: `/tabs/${tab}/index` }))

/** Closes every page, and opens the first tab. */
export const startOver = (): Promise<void> => moving(() => Taro.reLaunch({ url: '/tabs/home/index' }))

/** Goes back; from the first page to the first tab. */
export const goBack = (): Promise<void> => (onFirstPage() ? openTab('home') : moving(() => Taro.navigateBack()))

/** Goes back over the page behind this one; where there is none behind that, as `goBack`. */
export const goBackTwice = (): Promise<void> =>
  openedPages().length > 2 ? moving(() => Taro.navigateBack({ delta: 2 })) : goBack()

/** Goes back; where this is the first page (opened by a link), replaces it by `otherwise`. */
export const leavePage = (otherwise: string): Promise<void> => (onFirstPage() ? replacePage(otherwise) : goBack())

let askToRetry = async (): Promise<boolean> => false

/** `ask` is called each time that a page does not open; when it answers true, the page is opened again. */
export function whenPageFails(ask: () => Promise<boolean>): void {
  askToRetry = ask
}

/** Asks whether to try again what did not open. */
export const wantsRetry = (): Promise<boolean> => askToRetry()

async function moving(move: () => Promise<unknown>): Promise<void> {
  if (process.env.TARO_ENV === 'h5') await leaveSheet()
  try {
    await move()
  } catch (error) {
    // In Moments no page opens another: WeChat says so itself.
    const inMoments = String((error as { errMsg?: string } | undefined)?.errMsg).includes('single page mode')
    if (!inMoments && (await wantsRetry())) await moving(move)
  }
}

/** Whether the page on screen has this address. */
export function isPageOnTop({ path, query }: { path: string; query: Record<string, string> }): boolean {
  const top = openedPages().at(-1)
  return top !== undefined && addressOfPage(top) === address(path, Object.entries(query))
}

/** How many pages back the nearest page of this address is; 0 where there is none behind this one. */
function stepsBackTo(url: string): number {
  const wanted = addressOf(url)
  const behind = openedPages().slice(0, -1).reverse()
  return behind.findIndex((page) => addressOfPage(page) === wanted) + 1
}

/** Path and parameters, in one order and decoded. */
function addressOf(url: string): string {
  const [path = '', query = ''] = url.split('?')
  const params = query.split('&').filter(Boolean)
  return address(
    path,
    params.map((param) => param.split('=') as [string, string | undefined]),
  )
}

function addressOfPage({ route, path, $taroParams = {} }: OpenedPage): string {
  const own = Object.entries($taroParams).filter(([name]) => name !== 'stamp' && name !== '$taroTimestamp')
  return address(route ?? path?.split('?')[0] ?? '', own as [string, string | undefined][])
}

const address = (path: string, params: [name: string, value: string | undefined][]): string =>
  [path.replace(/^\//, ''), ...params.map(([name, value]) => `${name}=${decodeParam(value)}`).sort()].join('&')
