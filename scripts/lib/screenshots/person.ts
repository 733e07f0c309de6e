import { randomUUID } from 'node:crypto'
import type {
  Address,
  GivenPresent,
  HeldRoles,
  IssuedCard,
  Occasion,
  Payment,
  Quote,
  ReceivedPresent,
  Role,
  Session,
} from '@haoli/contract'
import type { BrowserContext } from 'playwright-core'

export interface Gift {
  skuId: string
  /** 1 for a friend, more for a group. */
  parcels: number
  occasion: Occasion
  note: string
}

const address = {
  name: '周立夏',
  phone: '13800006021',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '龙井路1号茶山苑3幢502',
}

/** Those of the demo have phones of their own (server/demo/promoters/people.json). */
export const deviceOf = (name: string) => (name.startsWith('demo-') ? name : `device-${name}`)

/** What a page that logs in is answered is this person's, whatever phone it thinks it is on. */
export const loggedInAs = (name: string) => (context: BrowserContext) =>
  context.route('**/v1/sessions', (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    const login = { ...route.request().postDataJSON(), deviceId: deviceOf(name) }
    return route.continue({ postData: JSON.stringify(login) })
  })

/** Somebody who uses the API at `shopUrl`, with an address. Throws where it refuses anything. */
export async function person(shopUrl: string, name: string, nickname: string) {
  let token = ''
  const ask = async <T>(method: 'POST' | 'PUT', path: string, body: object = {}): Promise<T> => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
    }
    const answer = await fetch(`${shopUrl}/v1${path}`, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const session = await ask<Session>('POST', '/sessions', { code: 'browser', deviceId: deviceOf(name) })
  token = session.token
  await ask('PUT', '/me', { nickname })
  const { id: addressId } = await ask<Address>('POST', '/addresses', { ...address, isDefault: true })

  return {
    name,
    /** Has exactly these roles from now on, as in the preview. */
    be: (...roles: Role[]) => ask<HeldRoles>('PUT', `/sandbox/people/${session.me.id}/roles`, { roles }),
    putIntoCart: (skuId: string, quantity: number) => ask('POST', '/cart/lines', { skuId, quantity }),
    /** Makes a present and pays it. */
    async give(gift: Gift) {
      const { skuId, parcels } = gift
      const lines = [{ skuId, quantity: parcels }]
      const { payableFen } = await ask<Quote>('POST', '/quotes', { lines, couponIds: [], asPresent: true })
      const sendTo = parcels === 1 ? 'friend' : 'group'
      const wish = { ...gift, sendTo, couponIds: [], expectedPayableFen: payableFen }
      const made = await ask<GivenPresent>('POST', '/presents', wish)
      const payment = await ask<Payment>('POST', `/orders/${made.orderId}/payments`)
      await ask('POST', `/sandbox/payments/${payment.id}/answer`, { answer: 'pay' })
      const { token: card } = await ask<IssuedCard>('POST', `/presents/${made.id}/cards`)
      return { id: made.id, card }
    },
    open: (card: string) => ask('POST', `/cards/${card}/openings`),
    accept: (card: string) => ask<ReceivedPresent>('POST', `/cards/${card}/claim`, { addressId }),
    decline: (card: string, words: string) => ask('POST', `/cards/${card}/decline`, { words }),
    thank: (parcelId: string, words: string) =>
      ask('POST', `/presents/received/${parcelId}/thanks`, { words, sticker: 'heart' }),
  }
}
