import { randomUUID } from 'node:crypto'
import { deviceOf } from '../../scripts/lib/screenshots/person'

interface Reply<T> {
  status: number
  body: T
}

/** Calls of the shop's API over the network, as somebody or as the merchant. */
async function ask<T>(url: string, token: string, method: string, path: string, body?: object): Promise<Reply<T>> {
  const answer = await fetch(`${url}/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, body: (text === '' ? undefined : JSON.parse(text)) as T }
}

/** Somebody who calls the API. A phone that is `loggedInAs` this name is theirs. */
export async function person(url: string, name: string) {
  const deviceId = deviceOf(name)
  const enter = async () =>
    (await ask<{ token: string }>(url, '', 'POST', '/sessions', { code: 'any', deviceId })).body.token
  let token = await enter()
  /** Tests move the clock, so the token runs out. */
  const call = async <T>(method: string, path: string, body?: object) => {
    const answer = await ask<T>(url, token, method, path, body)
    if (answer.status !== 401) return answer
    token = await enter()
    return ask<T>(url, token, method, path, body)
  }
  const post = <T>(path: string, body?: object) => call<T>('POST', path, body)
  const get = async <T>(path: string) => (await call<T>('GET', path)).body
  return {
    name,
    post,
    get,
    /** A paid order of so many pieces of a SKU. */
    async buys(skuId: string, quantity: number, extra: { couponIds?: string[] } = {}) {
      const lines = [{ skuId, quantity }]
      const couponIds = extra.couponIds ?? []
      const address = {
        ...{ name: '周立夏', phone: '13800006021', province: '浙江省', city: '杭州市', county: '西湖区' },
        detail: '龙井路1号茶山苑3幢502',
      }
      const { body: saved } = await post<{ id: string }>('/addresses', address)
      const { body: quote } = await post<{ payableFen: number }>('/quotes', { lines, couponIds })
      const wanted = { lines, couponIds, addressId: saved.id, expectedPayableFen: quote.payableFen, visitId: null }
      const { body: order } = await post<{ id: string; lines: { id: string }[] }>('/orders', wanted)
      const { body: payment } = await post<{ id: string }>(`/orders/${order.id}/payments`)
      await post(`/sandbox/payments/${payment.id}/answer`, { answer: 'pay' })
      return { id: order.id, lineId: order.lines[0]?.id ?? '', payableFen: quote.payableFen }
    },
  }
}

/** The merchant, by the key of the sandbox. */
export async function merchantOf(url: string) {
  const { merchantToken } = (await ask<{ merchantToken: string }>(url, '', 'GET', '/sandbox')).body
  const post = <T>(path: string, body?: object) => ask<T>(url, merchantToken, 'POST', `/merchant${path}`, body)
  const read = async <T>(path: string) => (await ask<T>(url, merchantToken, 'GET', `/merchant${path}`)).body
  return Object.assign(post, { read })
}
