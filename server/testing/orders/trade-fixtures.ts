import { randomUUID } from 'node:crypto'
import type { Coupon, DiscountPayer, HeldCoupon, Me, Order, Payment, Problem, Quote } from '@haoli/contract'
import type { Db } from '../../src/platform/database/db'
import { newId } from '../../src/platform/ids'
import { type TestApp, testStart } from '..'
import { openStock } from '../catalogue/open-stock'

/** Shared by the tests of buying: goods and coupons written directly into the tables, and shoppers who call the API. */

interface Goods {
  id: string
  priceFen: number
  stock: number
  limit?: { period: 'day' | 'week' | 'month' | 'ever'; quantity: number }
  /** Another SKU of an existing product, by the product's id. */
  of?: string
}

/** Puts `sku_<id>` on the shelf, of product `prd_<id>` unless `of` names one. Answers the SKU's id. */
export async function addGoods(db: Db, goods: Goods): Promise<string> {
  const sku = await addUnstocked(db, goods)
  await openStock(db, sku, goods.stock)
  return sku
}

/** The same without its stock, whose tables are others in a release before. */
export async function addUnstocked(db: Db, { id, priceFen, limit, of }: Omit<Goods, 'stock'>): Promise<string> {
  const product = of ?? `prd_${id}`
  if (of === undefined) {
    await db
      .insertInto('products')
      .values({
        id: product,
        title: `Goods ${id}`,
        subtitle: '',
        image_urls: '["/media/a.webp"]',
        description: '',
        detail_image_urls: '[]',
        attributes: '[]',
        services: JSON.stringify({
          sevenDayReturn: true,
          freightInsurance: false,
          damageGuarantee: false,
          afterSaleNote: '',
        }),
        purchase_limit: JSON.stringify(limit ?? null),
        leaf_category_id: null,
        listed: true,
        min_price_fen: priceFen,
        max_price_fen: priceFen,
        market_price_fen: null,
        position: 100,
        search_text: id,
        content_hash: id,
        created_at: testStart,
        updated_at: testStart,
      })
      .execute()
  }
  const sku = `sku_${id}`
  await db
    .insertInto('skus')
    .values({
      id: sku,
      product_id: product,
      specs: '[]',
      image_url: null,
      price_fen: priceFen,
      market_price_fen: null,
      position: 1,
    })
    .execute()
  return sku
}

/** Each call of the result adds a new SKU, so that tests do not share goods. */
export function freshGoods(shop: () => TestApp) {
  let goods = 0
  return (priceFen = 5_000, stock = 10, more: Partial<Goods> = {}) =>
    addGoods(shop().db, { id: `g${goods++}`, priceFen, stock, ...more })
}

/** The lines of an order for a single SKU. */
export const lineOf = (skuId: string, quantity = 1) => [{ skuId, quantity }]

type CouponSeed = Partial<Omit<Coupon, 'id' | 'useUntil'>> & {
  useUntil?: Date
  budgetFen?: number
  payer?: DiscountPayer
  promoterId?: string
  scopeIds?: string[]
  total?: number
  perCustomer?: number
  validDays?: number
}

/** Adds a coupon that can be claimed; by default ¥10 off any order. Answers the coupon's id. */
export async function addCoupon(db: Db, seed: CouponSeed = {}): Promise<string> {
  const id = newId('coupon')
  const dayMs = 86_400_000
  await db
    .insertInto('coupons')
    .values({
      id,
      name: seed.name ?? '立减券',
      kind: seed.kind ?? 'amount_off',
      off_fen: seed.offFen ?? (seed.kind === 'percent_off' ? 0 : 1_000),
      percent_off: seed.percentOff ?? 0,
      threshold_fen: seed.thresholdFen ?? 0,
      threshold_quantity: seed.thresholdQuantity ?? 0,
      scope: seed.scope ?? 'shop',
      scope_ids: JSON.stringify(seed.scopeIds ?? []),
      audience: seed.audience ?? 'everybody',
      total: seed.total ?? 100,
      per_customer: seed.perCustomer ?? 1,
      claim_from: new Date(testStart.getTime() - dayMs),
      claim_until: new Date(testStart.getTime() + 30 * dayMs),
      valid_days: seed.useUntil ? null : (seed.validDays ?? 7),
      use_from: seed.useUntil ? testStart : null,
      use_until: seed.useUntil ?? null,
      budget_fen: seed.budgetFen ?? null,
      payer: seed.payer ?? 'merchant',
      promoter_id: seed.promoterId ?? null,
      created_at: testStart,
    })
    .execute()
  return id
}

/** An answer of the API; each test names the shape it expects. */
// biome-ignore lint/suspicious/noExplicitAny: an answer may be of any shape, and the test's own expectations check it
export type Reply<T = any> = { status: number; body: T }

/** The error code of a refusal. */
export const codeOf = ({ body }: { body: unknown }) => (body as Problem).code

export async function call<T>(
  shop: TestApp,
  headers: Record<string, string>,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  body?: object,
  key?: string,
): Promise<Reply<T>> {
  const withKey = key === undefined ? headers : { ...headers, 'idempotency-key': key }
  const answer = await shop.app.inject({ method, url, headers: withKey, ...(body && { body }) })
  return { status: answer.statusCode, body: answer.json<T>() }
}

type Line = { skuId: string; quantity: number; seenPriceFen?: number }

/** A logged-in customer with an address, and the requests that tests make as them. */
export async function shopper(shop: TestApp, name: string) {
  const headers = await shop.loginAs(name)
  const { id } = (await call<Me>(shop, headers, 'GET', '/v1/me')).body
  const addressId = await addAddress(shop.db, id)

  const get = <T>(url: string) => call<T>(shop, headers, 'GET', url)
  const put = <T>(url: string, body?: object) => call<T>(shop, headers, 'PUT', url, body)
  const post = <T>(url: string, body?: object, key: string = randomUUID()) =>
    call<T>(shop, headers, 'POST', url, body, key)
  const quote = (lines: Line[], couponIds?: string[]) =>
    post<Quote>('/v1/quotes', { lines, couponIds: couponIds ?? null })

  return {
    id,
    headers,
    addressId,
    get,
    put,
    post,
    quote,
    /** Orders at the current price, which it gets from a quote. */
    async order(lines: Line[], extra: object = {}, key?: string) {
      const wanted = { couponIds: [] as string[], ...extra }
      const { body } = await quote(lines, wanted.couponIds)
      const expectedPayableFen = body.payableFen ?? 0
      return post<Order>('/v1/orders', { lines, addressId, expectedPayableFen, ...wanted }, key)
    },
    pay: (orderId: string, key?: string) => post<Payment>(`/v1/orders/${orderId}/payments`, undefined, key),
    answer: (paymentId: string, answer: 'pay' | 'cancel' = 'pay') =>
      post<{ result: string }>(`/v1/sandbox/payments/${paymentId}/answer`, { answer }),
    claim: async (couponId: string) => (await post<HeldCoupon>(`/v1/coupons/${couponId}/claims`)).body.id,
    async payInFull(orderId: string) {
      const { body } = await this.pay(orderId)
      await this.answer(body.id)
      return (await get<Order>(`/v1/orders/${orderId}`)).body
    },
  }
}
export type Shopper = Awaited<ReturnType<typeof shopper>>

async function addAddress(db: Db, customerId: string): Promise<string> {
  const id = newId('address')
  await db
    .insertInto('addresses')
    .values({
      id,
      customer_id: customerId,
      name: '王芳',
      phone: '13800138000',
      province: '浙江省',
      city: '杭州市',
      county: '西湖区',
      detail: '文三路 1 号',
      is_default: false,
      updated_at: testStart,
    })
    .execute()
  return id
}

export const stockOf = (db: Db, skuId: string) =>
  db
    .selectFrom('stocks')
    .select(['supplied', 'available', 'held', 'sold'])
    .where('sku_id', '=', skuId)
    .executeTakeFirstOrThrow()
