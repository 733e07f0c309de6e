import type {
  CommissionHold,
  CreateVenueCodes,
  DeadLetter,
  FreightSetting,
  HeldRoles,
  MerchantAfterSale,
  MerchantOrder,
  OpenTransfer,
  Problem,
  ProductCard,
  Role,
  Sandbox,
  SandboxOutcome,
  SentNotice,
  Setting,
  ShipOrder,
  VenueCode,
} from '@haoli/contract'
import { sandboxKey } from './sandbox-key'

/** An error of the API with its own message, which suffices for developers. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

interface Call {
  body?: unknown
  token?: string
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

async function ask(method: Method, path: string, { body, token }: Call): Promise<Response> {
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  const bearer = token ?? sandboxKey()
  if (bearer) headers.authorization = `Bearer ${bearer}`
  if (method === 'POST') headers['idempotency-key'] = newKey()
  const payload = body === undefined ? null : JSON.stringify(body)
  const answer = await fetch(`/v1${path}`, { method, headers, body: payload, cache: 'no-store' })
  if (answer.ok) return answer
  const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>
  throw new Refusal(answer.status, `${problem.message ?? answer.statusText} (${problem.code ?? answer.status})`)
}

const call = async <T>(method: Method, path: string, more: Call = {}): Promise<T> =>
  (await ask(method, path, more)).json()

// crypto.randomUUID is missing where the page comes over plain http from another machine.
const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')

export const readSandbox = () => call<Sandbox>('GET', '/sandbox')

export const rolesOf = async (personId: string): Promise<Role[]> => {
  const { items } = await call<HeldRoles>('GET', `/sandbox/people/${personId}/roles`)
  return items.map(({ role }) => role)
}

export const takeRoles = (personId: string, roles: readonly Role[]) =>
  call<HeldRoles>('PUT', `/sandbox/people/${personId}/roles`, { body: { roles } })

export const advanceClock = (seconds: number) => call<Sandbox>('POST', '/sandbox/clock', { body: { seconds } })

export const restockSoldOut = (pieces: number) => call<Sandbox>('POST', '/sandbox/restock', { body: { pieces } })

export const setNextPayment = (outcome: SandboxOutcome) =>
  call<Sandbox>('PUT', '/sandbox/next-payment', { body: { outcome } })

/** Newest first. */
export const recentOrders = async (token: string) =>
  (await call<{ items: MerchantOrder[] }>('GET', '/merchant/orders?limit=12', { token })).items

export const shipOrder = (token: string, orderId: string, parcel: ShipOrder) =>
  call<MerchantOrder>('POST', `/merchant/orders/${orderId}/shipments`, { token, body: parcel })

export const refundOrder = (token: string, orderId: string) =>
  call<MerchantOrder>('POST', `/merchant/orders/${orderId}/refunds`, { token })

/** Newest first. */
export const recentAfterSales = async (token: string) =>
  (await call<{ items: MerchantAfterSale[] }>('GET', '/merchant/after-sales?limit=24', { token })).items

/** The merchant's step in an after-sale, by the last part of its route. */
export const answerAfterSale = (
  token: string,
  id: string,
  step: 'agreement' | 'refusal' | 'receipt' | 'shipment',
  body?: object,
) => call<MerchantAfterSale>('POST', `/merchant/after-sales/${id}/${step}`, { token, ...(body && { body }) })

/** Newest first. */
export const sentMessages = async () => (await call<{ items: SentNotice[] }>('GET', '/sandbox/messages')).items

/** The products for which a code can be made. */
export const giftableProducts = async () =>
  (await call<{ items: ProductCard[] }>('GET', '/products?giftable=true&limit=50')).items

/** Newest first. */
export const venueCodes = async (token: string) =>
  (await call<{ items: VenueCode[] }>('GET', '/merchant/venue-codes?limit=12', { token })).items

export const makeVenueCodes = (token: string, wanted: CreateVenueCodes) =>
  call<{ items: VenueCode[] }>('POST', '/merchant/venue-codes', { token, body: wanted })

export const endVenueCode = (token: string, id: string) =>
  call<VenueCode>('POST', `/merchant/venue-codes/${id}/end`, { token })

/** A PDF of these codes. Fetched, because a plain link could not send the merchant's token. */
export const venueCodeSheet = async (token: string, ids: string[]) =>
  (await ask('GET', `/merchant/venue-codes/sheet.pdf?ids=${ids.join(',')}`, { token })).blob()

/** The code as a picture. */
export const venueCodePicture = async (token: string, id: string) =>
  (await ask('GET', `/merchant/venue-codes/${id}/picture`, { token })).blob()

export const freightSetting = (token: string) => call<Setting>('GET', '/merchant/settings/freight', { token })

/** `from`: the time from which it holds; at once without it. */
export const setFreight = (
  token: string,
  value: FreightSetting,
  { basedOn, from }: { basedOn: number; from: string | undefined },
) => call<Setting>('PUT', '/merchant/settings/freight', { token, body: { value, basedOn, effectiveFrom: from } })

export const withdrawFreight = (token: string, version: number) =>
  call<Setting>('DELETE', `/merchant/settings/freight/versions/${version}`, { token })

/** Latest first. */
export const deadLetters = async (token: string) =>
  (await call<{ items: DeadLetter[] }>('GET', '/merchant/dead-letters?limit=12', { token })).items

export const retryDeadLetter = (token: string, id: string) =>
  call<DeadLetter>('POST', `/merchant/dead-letters/${id}/retry`, { token })

/** What waits for the merchant's decision, newest first. */
export const openHolds = async (token: string) =>
  (await call<{ items: CommissionHold[] }>('GET', '/merchant/commission-holds?limit=12', { token })).items.filter(
    ({ endedAt }) => endedAt === null,
  )

export const decideHold = (
  token: string,
  id: string,
  { decision, answer }: { decision: 'release' | 'reversal'; answer: string },
) => call<CommissionHold>('POST', `/merchant/commission-holds/${id}/${decision}`, { token, body: { answer } })

/** Withdrawals that wait to be confirmed. */
export const openTransfers = async () => (await call<{ items: OpenTransfer[] }>('GET', '/sandbox/withdrawals')).items

export const failTransfer = (id: string) => call<object>('POST', `/sandbox/withdrawals/${id}/failure`)
