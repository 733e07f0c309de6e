import { randomUUID } from 'node:crypto'
import type { CreateLimitedPrice, LimitedPrice, SkuOffer } from '@haoli/contract'
import type { TestApp } from '..'
import { call } from '../orders/trade-fixtures'

type Wanted = Partial<Omit<CreateLimitedPrice, 'startsAt' | 'endsAt'>> & {
  skuId: string
  /** Hours from now; by default from now on, for a day. */
  from?: number
  until?: number
}

const inHours = (shop: TestApp, hours: number) =>
  new Date(shop.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString()

/** Asks as the merchant for a limited-time price, by default of ¥30.00 for 10 pieces, 10 for each person. */
export const askForLimit = (shop: TestApp, { from = 0, until = 24, ...wanted }: Wanted) =>
  call<{ items: LimitedPrice[] }>(
    shop,
    shop.asMerchant,
    'POST',
    '/v1/merchant/limited-prices',
    {
      productId: wanted.skuId.replace('sku_', 'prd_'),
      priceFen: 3_000,
      quantity: 10,
      perPersonQuantity: 10,
      startsAt: inHours(shop, from),
      endsAt: inHours(shop, until),
      ...wanted,
    },
    randomUUID(),
  )

/** The same where it must succeed. Answers its id. */
export async function limit(shop: TestApp, wanted: Wanted): Promise<string> {
  const { body } = await askForLimit(shop, wanted)
  return (body.items[0] as LimitedPrice).id
}

export const endLimit = (shop: TestApp, id: string) =>
  call<LimitedPrice>(shop, shop.asMerchant, 'POST', `/v1/merchant/limited-prices/${id}/end`, undefined, randomUUID())

/** How many pieces are taken at this price. */
export async function takenOf(shop: TestApp, id: string): Promise<number> {
  const row = await shop.db.selectFrom('limited_prices').select('taken').where('id', '=', id).executeTakeFirstOrThrow()
  return row.taken
}

/** The offers that the product of a SKU shows. */
export async function offersOf(shop: TestApp, skuId: string, headers = {}): Promise<SkuOffer[]> {
  const url = `/v1/products/${skuId.replace('sku_', 'prd_')}`
  return (await call<{ limitedPrices: SkuOffer[] }>(shop, headers, 'GET', url)).body.limitedPrices
}
