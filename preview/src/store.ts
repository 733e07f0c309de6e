import type {
  CommissionHold,
  DeadLetter,
  MerchantAfterSale,
  MerchantOrder,
  OpenTransfer,
  ProductCard,
  Role,
  Sandbox,
  SentNotice,
  Setting,
  VenueCode,
} from '@haoli/contract'
import {
  deadLetters,
  freightSetting,
  giftableProducts,
  openHolds,
  openTransfers,
  Refusal,
  readSandbox,
  recentAfterSales,
  recentOrders,
  rolesOf,
  sentMessages,
  venueCodes,
} from './api'
import { nudgePhones, type PhoneName, personOn } from './phones'
import { keepSandboxKey } from './sandbox-key'

const everyMs = 2000

interface ShopState {
  sandbox: Sandbox | null
  orders: MerchantOrder[]
  afterSales: MerchantAfterSale[]
  messages: SentNotice[]
  codes: VenueCode[]
  freight: Setting | null
  letters: DeadLetter[]
  holds: CommissionHold[]
  transfers: OpenTransfer[]
  /** Who is logged in on each phone, and what they are to the shop. */
  people: Record<PhoneName, Person | null>
  /** Products that can be given; loaded once. */
  giftable: ProductCard[]
  /** Why the last poll failed; null after the next that succeeds. */
  trouble: string | null
  /** The server runs without a sandbox: nothing to poll. */
  closed: boolean
  /** The page comes from another machine, and the sandbox wants its key: nothing to poll until it is entered. */
  locked: boolean
  /** The error of the last command; shown until it is dismissed. */
  refusal: string | null
  busy: boolean
}

interface Person {
  id: string
  nickname: string
  roles: Role[]
}

async function personWithRoles(phone: PhoneName): Promise<Person | null> {
  const person = personOn(phone)
  return person && { ...person, roles: await rolesOf(person.id) }
}

let state: ShopState = {
  sandbox: null,
  orders: [],
  afterSales: [],
  messages: [],
  codes: [],
  freight: null,
  letters: [],
  holds: [],
  transfers: [],
  people: { a: null, b: null },
  giftable: [],
  trouble: null,
  closed: false,
  locked: false,
  refusal: null,
  busy: false,
}
const listeners = new Set<() => void>()

export const shop = () => state
export const onShop = (listener: () => void) => listeners.add(listener)

function set(change: Partial<ShopState>) {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

export const dismissRefusal = () => set({ refusal: null })

const words = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Counts polls, so that an answer that arrives after a newer one is dropped. */
let looks = 0

async function look() {
  looks += 1
  const mine = looks
  try {
    const sandbox = await readSandbox()
    const [orders, afterSales, messages, codes, letters, holds, transfers, freight, a, b, giftable] = await Promise.all(
      [
        recentOrders(sandbox.merchantToken),
        recentAfterSales(sandbox.merchantToken),
        sentMessages(),
        venueCodes(sandbox.merchantToken),
        deadLetters(sandbox.merchantToken),
        openHolds(sandbox.merchantToken),
        openTransfers(),
        freightSetting(sandbox.merchantToken),
        personWithRoles('a'),
        personWithRoles('b'),
        state.giftable.length > 0 ? state.giftable : giftableProducts(),
      ],
    )
    if (mine === looks)
      set({
        sandbox,
        orders,
        afterSales,
        messages,
        codes,
        letters,
        holds,
        transfers,
        freight,
        people: { a, b },
        giftable,
        trouble: null,
      })
  } catch (error) {
    if (mine !== looks) return
    const status = error instanceof Refusal ? error.status : 0
    if (status === 404) set({ closed: true })
    else if (status === 401 || status === 403) set({ locked: true })
    else set({ trouble: words(error) })
  }
}

let timer: ReturnType<typeof setTimeout> | undefined

async function poll() {
  clearTimeout(timer)
  if (document.visibilityState !== 'visible' || state.closed || state.locked) return
  await look()
  timer = setTimeout(poll, everyMs)
}

/** Polls the shop every two seconds while the page is visible. */
export function startPolling() {
  document.addEventListener('visibilitychange', () => void poll())
  void poll()
}

/** Tries to open the backstage with the sandbox's machine key. */
export function openWithKey(key: string) {
  keepSandboxKey(key)
  set({ locked: false })
  void poll()
}

/** Runs one command at a time, then refreshes the panel and the phones. */
export async function act(work: (token: string) => Promise<unknown>) {
  if (state.busy || !state.sandbox) return
  set({ busy: true, refusal: null })
  try {
    await work(state.sandbox.merchantToken)
    nudgePhones()
  } catch (error) {
    set({ refusal: words(error) })
  }
  await look()
  set({ busy: false })
}
