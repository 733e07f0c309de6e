import { act, cleanup, configure, fireEvent, render, waitFor, within } from '@testing-library/react/pure'
import { type ComponentType, useReducer } from 'react'
import { Providers } from '@/common/api/providers'
import { type SlotFills, SlotFillsContext } from '@/common/slots/fills'
import {
  emitOnTop,
  listeners,
  navigate,
  type OpenPage,
  type Phone,
  phone,
  resetPhone,
  topPage,
  type Wire,
} from './phone'
import { slotFills } from './slot-fills'
import { PageContext } from './taro'

// Pages that wait for something ask again by themselves; a slow machine must not make that a failure.
// What a page shows is in the messages below: the whole document would only hide it.
configure({
  asyncUtilTimeout: 30_000,
  getElementError: (message) => Object.assign(new Error(message ?? ''), { name: 'NotOnScreen' }),
})

const tabRoutes = new Set([
  'tabs/home/index',
  'tabs/shelf/index',
  'tabs/gifts/index',
  'tabs/cart/index',
  'tabs/me/index',
])
const loaded = new Map<string, ComponentType>()

/** Loads a page when it is first entered, as subpackages are. */
function pageAt(route: string): ComponentType {
  const known = loaded.get(route)
  if (known) return known
  const page = (require(`../../../src/${route}`) as { default: ComponentType }).default
  loaded.set(route, page)
  return page
}

function PageHost({ page, onTop }: { page: OpenPage; onTop: boolean }) {
  const Page = pageAt(page.route)
  return (
    <div data-route={page.route} data-top={onTop || undefined} hidden={!onTop}>
      <PageContext.Provider value={page}>
        <Page />
      </PageContext.Provider>
    </div>
  )
}

function App({ fills }: { fills: SlotFills }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  phone.redraw = redraw
  const top = topPage()
  return (
    <SlotFillsContext.Provider value={fills}>
      <Providers>
        {phone.stack.map((page) => (
          <PageHost key={page.key} page={page} onTop={page === top} />
        ))}
      </Providers>
    </SlotFillsContext.Provider>
  )
}

export interface OpenOptions {
  wire: Wire
  url?: string
  scene?: number
  prepare?: (phone: Phone) => void
  /** What stands in the slots of the pages instead of what the packages put there. */
  fills?: SlotFills
}

/** Opens the app on one phone. Everything that a test does to it is what a thumb could do. */
export function openApp({ wire, url = '/tabs/home/index', scene = 1001, prepare, fills = slotFills }: OpenOptions) {
  resetPhone()
  phone.wire = wire
  navigate(tabRoutes.has(url.slice(1).split('?')[0] ?? '') ? 'tab' : 'relaunch', url, (route) => tabRoutes.has(route))
  const first = topPage()
  phone.enter = { scene, path: first?.route ?? '', query: first?.params ?? {} }
  prepare?.(phone)
  const { container } = render(<App fills={fills} />)

  const element = () => {
    const top = container.querySelector<HTMLElement>('[data-top]')
    if (!top) throw new Error('no page is open')
    return top
  }
  /** All words of the page on top. A space at which no line is broken reads as any other. */
  const words = () => (element().textContent ?? '').replaceAll('\u00a0', ' ')
  const page = () => within(element())
  const findByName = async (name: string | RegExp) => {
    let found: HTMLElement | undefined
    await waitFor(() => {
      const roles = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch', 'option', 'menuitem']
      const byRole = roles.flatMap((role) => page().queryAllByRole(role, { name }))
      found = byRole[0] ?? page().queryAllByText(name)[0]
      if (!found) throw new Error(`nothing named ${name} on ${topPage()?.route}:\n${element().textContent}`)
    })
    return found as HTMLElement
  }

  return {
    phone,
    page,
    element,
    route: () => topPage()?.route,
    params: () => topPage()?.params ?? {},
    tap: async (name: string | RegExp) => {
      const target = await findByName(name)
      await act(async () => void fireEvent.click(target))
    },
    tapElement: (target: Element) => act(async () => void fireEvent.click(target)),
    type: async (label: string | RegExp, text: string) => {
      const field = await page().findByLabelText(label, { selector: 'input,textarea' })
      await act(async () => void fireEvent.input(field, { target: { value: text } }))
      return field
    },
    confirm: (field: Element) => act(async () => void fireEvent.keyDown(field, { key: 'Enter' })),
    pick: async (selector: string, value: unknown) => {
      const picker = element().querySelector(selector) as (Element & { pick?: (value: unknown) => void }) | null
      if (!picker?.pick) throw new Error(`no picker ${selector}`)
      await act(async () => picker.pick?.(value))
    },
    see: (text: string | RegExp) =>
      waitFor(() => {
        const shown = words()
        const found = typeof text === 'string' ? shown.includes(text) : text.test(shown)
        if (!found) throw new Error(`no ${text} on ${topPage()?.route}:\n${shown}`)
      }),
    notSee: (text: string) =>
      waitFor(() => {
        if (words().includes(text)) throw new Error(`${text} is still on ${topPage()?.route}`)
      }),
    until: (check: () => void) => waitFor(check),
    arriveAt: (route: string) =>
      waitFor(() => {
        if (topPage()?.route !== route) throw new Error(`on ${topPage()?.route}, not ${route}`)
      }),
    pullDown: () => act(async () => emitOnTop('refresh')),
    scrollToBottom: () => act(async () => emitOnTop('bottom')),
    goTo: (kind: 'push' | 'tab', to: string) => act(async () => navigate(kind, to, (route) => tabRoutes.has(route))),
    /** Comes back to the app from elsewhere in WeChat. */
    comeAgain: (scene: number) =>
      act(async () => {
        for (const listener of listeners.appShow) listener({ ...phone.enter, scene })
      }),
    /** Puts the app away, as by the home button. */
    leave: () =>
      act(async () => {
        for (const listener of listeners.appHide) listener()
      }),
    loseNetwork: () =>
      act(async () => {
        phone.online = false
        for (const listener of listeners.network) listener({ isConnected: false, networkType: 'none' })
      }),
    findNetwork: () =>
      act(async () => {
        phone.online = true
        for (const listener of listeners.network) listener({ isConnected: true, networkType: 'wifi' })
      }),
    close: cleanup,
  }
}
