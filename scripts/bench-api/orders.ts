import { randomUUID } from 'node:crypto'
import type { Address, Order, Payment, Quote, Session } from '@haoli/contract'
import { type Connection, openConnection } from './load'
import type { Pool } from './pool'

export interface Shopper {
  headers: Record<string, string>
  addressId: string
}

/** A SKU and what one piece of it costs with its freight, as the quote says. */
export interface Wanted {
  skuId: string
  payableFen: number
}

const home = {
  name: '王小明',
  phone: '13800001111',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '文三路478号',
}

/** Logs a phone in for each connection, with an address. */
export async function openShoppers(url: string, count: number): Promise<Shopper[]> {
  const connection = openConnection()
  const shoppers: Shopper[] = []
  for (let index = 0; index < count; index += 1) {
    const login = { code: randomUUID(), deviceId: `bench-phone-${index}` }
    const session = await post<Session>(connection, `${url}/v1/sessions`, {}, login)
    const headers = { authorization: `Bearer ${session.token}` }
    const { id: addressId } = await post<Address>(connection, `${url}/v1/addresses`, headers, home)
    shoppers.push({ headers, addressId })
  }
  connection.close()
  return shoppers
}

/** SKUs that anybody may buy any number of at one price, from all over the catalogue, quoted. */
export async function quoteSome(db: Pool, url: string, shopper: Shopper): Promise<Wanted[]> {
  const { rows } = await db.query<{ id: string }>(`
    select k.id from skus k join stocks t on t.sku_id = k.id join products p on p.id = k.product_id
    where k.listed and p.listed and p.purchase_limit is null and t.available > 0 order by md5(k.id) limit 100`)
  const connection = openConnection()
  const wanted: Wanted[] = []
  for (const { id: skuId } of rows) {
    const asked = { lines: [{ skuId, quantity: 1 }], couponIds: [], addressId: shopper.addressId }
    const quote = await post<Quote>(connection, `${url}/v1/quotes`, shopper.headers, asked)
    const isOffered = quote.lines.some(({ offer }) => offer !== undefined)
    if (quote.orderable && !isOffered) wanted.push({ skuId, payableFen: quote.payableFen })
  }
  connection.close()
  return wanted
}

/** A whole order: placed, paid at the sandbox's cashier, and its provider's notice taken. */
export async function orderAndPay(
  connection: Connection,
  url: string,
  shopper: Shopper,
  { skuId, payableFen }: Wanted,
) {
  const lines = [{ skuId, quantity: 1 }]
  const { headers, addressId } = shopper
  const asked = { lines, couponIds: [], addressId, expectedPayableFen: payableFen }
  const order = await post<Order>(connection, `${url}/v1/orders`, headers, asked)
  const payment = await post<Payment>(connection, `${url}/v1/orders/${order.id}/payments`, headers, {})
  await post(connection, `${url}/v1/sandbox/payments/${payment.id}/answer`, headers, { answer: 'pay' })
}

/** The bare API's order, of the same goods. */
export async function bareOrder(connection: Connection, url: string, { skuId, payableFen }: Wanted, index: number) {
  const asked = { customerId: `bare-${index}`, skuId, quantity: 1, priceFen: payableFen }
  await connection.send({ url: `${url}/order`, method: 'POST', body: asked })
}

async function post<T>(
  connection: Connection,
  url: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<T> {
  const key = { 'idempotency-key': randomUUID() }
  const { body: text } = await connection.send({ url, method: 'POST', headers: { ...headers, ...key }, body })
  return JSON.parse(text) as T
}
