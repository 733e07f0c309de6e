import type { Clock } from '../clock'
import { call, type Instance } from '../program/instance'
import type { Realm } from '../realm'
import { fromBase64, toBase64 } from './bytes'
import type { OpenPage } from './page'
import { Refusal } from './types'

/** wechat.md 2.6: WeChat waits this long for a promise of the page. */
const promiseMs = 3_000

/** The result of a page's `onShareAppMessage`, with the settings of `updateShareMenu`. */
export interface ShareCard {
  title: string
  path: string
  /** Undefined: the top of the page as it is rendered. */
  imageUrl: string | undefined
  from: 'menu' | 'button'
  isPrivateMessage: boolean
  isUpdatableMessage: boolean
  activityId: string | undefined
  /** The ticket among the enter options of whoever opens the card; undefined where none was requested. */
  shareTicket: string | undefined
}

export interface TimelineCard {
  title: string
  query: string
  /** Undefined: the mini program's logo. */
  imageUrl: string | undefined
}

interface MenuOptions {
  withShareTicket?: boolean
  isPrivateMessage?: boolean
  isUpdatableMessage?: boolean
  activityId?: string
  templateInfo?: object
  menus?: string[]
}

interface Surroundings {
  clock: Clock
  realm: Realm
  /** The mini program's name: the default title of a card. */
  name: string
  page(): OpenPage | undefined
  warn(words: string): void
}

type Content = Record<string, unknown> & { promise?: PromiseLike<Record<string, unknown>> }

const queryOf = ({ query }: OpenPage) =>
  Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
const pathOf = (page: OpenPage) => `/${page.route}${queryOf(page) && `?${queryOf(page)}`}`
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** A ticket contains its message, because there is no WeChat server to look it up. */
const ticketOf = (message: object) => toBase64(new TextEncoder().encode(JSON.stringify(message)))
const messageOf = (ticket: unknown): { activityId?: string; isPrivateMessage?: boolean } => {
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64(String(ticket))))
  } catch {
    throw new Refusal('invalid shareTicket', { errno: 1001 })
  }
}

/** Sharing of pages: the state of the menu, and the card that a page makes. */
export function openSharing({ clock, realm, name, page, warn }: Surroundings) {
  const menus = new WeakMap<Instance, MenuOptions & { hidden: Set<string> }>()
  const menuOf = (instance: Instance) => {
    const menu = menus.get(instance) ?? { hidden: new Set<string>() }
    menus.set(instance, menu)
    return menu
  }
  const top = () => {
    const open = page()
    if (!open) throw new Error('no page is open: there is nothing to share')
    return open
  }
  const change = (work: (menu: MenuOptions & { hidden: Set<string> }) => void) => {
    const open = page()
    if (open) work(menuOf(open.instance))
  }

  /** The result of the page's handler; of a promise its value, if it comes in time. */
  const contentOf = async (open: OpenPage, handler: string, event: object): Promise<Content> => {
    const said = call(open.instance, handler, realm.own(event)) as Content | undefined
    if (typeof (said as { then?: unknown } | undefined)?.then === 'function') {
      warn(`${handler} of ${open.route} returns a promise, which WeChat does not wait for: put it into \`promise\``)
      return {}
    }
    const { promise, ...content } = said ?? {}
    if (typeof promise?.then !== 'function') return content
    return new Promise((resolve) => {
      const tooLate = clock.after(promiseMs, () => resolve(content))
      const take = (more: Content) => {
        clock.cancel(tooLate)
        resolve({ ...content, ...more })
      }
      promise.then(take, () => take({}))
    })
  }

  const share = async (wish: { from?: 'menu' | 'button'; target?: unknown } = {}): Promise<ShareCard> => {
    const { from = 'menu', target } = wish
    const open = top()
    const menu = menuOf(open.instance)
    if (typeof open.instance.onShareAppMessage !== 'function')
      throw new Error(`${open.route} has no onShareAppMessage: WeChat does not let it be forwarded`)
    if (from === 'menu' && menu.hidden.has('shareAppMessage'))
      throw new Error(`${open.route} has hidden forwarding from the menu with hideShareMenu`)
    const content = await contentOf(open, 'onShareAppMessage', { from, target })
    const path = text(content.path) ?? pathOf(open)
    if (!path.startsWith('/'))
      warn(`onShareAppMessage of ${open.route} gives the path ${path}, which must start with /`)
    const { isPrivateMessage = false, isUpdatableMessage = false, withShareTicket = false, activityId } = menu
    return {
      title: text(content.title) ?? name,
      path,
      imageUrl: text(content.imageUrl),
      from,
      isPrivateMessage,
      isUpdatableMessage,
      activityId,
      shareTicket: withShareTicket ? ticketOf({ activityId, isPrivateMessage }) : undefined,
    }
  }

  const shareTimeline = async (): Promise<TimelineCard> => {
    const open = top()
    const missing = ['onShareAppMessage', 'onShareTimeline'].find((one) => typeof open.instance[one] !== 'function')
    if (missing) throw new Error(`${open.route} has no ${missing}: WeChat does not let it be shared to Moments`)
    if (menuOf(open.instance).hidden.has('shareTimeline'))
      throw new Error(`${open.route} has hidden Moments from the menu with hideShareMenu`)
    const content = await contentOf(open, 'onShareTimeline', {})
    return {
      title: text(content.title) ?? name,
      query: text(content.query) ?? queryOf(open),
      imageUrl: text(content.imageUrl),
    }
  }

  const both = ['shareAppMessage', 'shareTimeline']
  return {
    own: {
      showShareMenu: ({ menus = both, ...options }: MenuOptions) =>
        change((menu) => {
          Object.assign(menu, options)
          for (const one of menus) menu.hidden.delete(one)
        }),
      hideShareMenu: ({ menus = both }: MenuOptions) =>
        change((menu) => {
          for (const one of menus) menu.hidden.add(one)
        }),
      updateShareMenu(options: MenuOptions) {
        if (options.isPrivateMessage && !options.activityId)
          throw new Refusal('activityId is required for a private message', { errno: 1001 })
        change((menu) => Object.assign(menu, options))
      },
      getShareInfo: ({ shareTicket }: { shareTicket: string }) => {
        messageOf(shareTicket)
        return { encryptedData: toBase64(new TextEncoder().encode('{"openGId":"group"}')), iv: '' }
      },
      authPrivateMessage({ shareTicket }: { shareTicket: string }) {
        const { activityId, isPrivateMessage } = messageOf(shareTicket)
        const sealed = toBase64(new TextEncoder().encode(JSON.stringify({ activityId })))
        return { valid: isPrivateMessage === true, encryptedData: sealed, iv: '' }
      },
    },
    share,
    shareTimeline,
  }
}
