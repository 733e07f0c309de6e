import { randomBytes } from 'node:crypto'
import type { CreateWish, MadeWish } from '@haoli/contract'
import { lockCustomer } from '../../core/customers/lock-customer'
import { readSetting } from '../../core/settings/read-setting'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { notFound, Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import { wishSetting } from './wish-setting'

/**
 * Makes a wish with a token of 128 random bits, which is returned only here. `not_found` for a product or SKU that is not
 * listed; `wish_limit_reached` after as many as the shop allows in 24 hours.
 */
export async function makeWish(
  tx: Tx,
  customerId: string,
  { productId, skuId = null }: CreateWish,
  now: Date,
): Promise<MadeWish> {
  const { validDays, perPersonADay } = await readSetting(tx, wishSetting, now)
  await lockCustomer(tx, customerId)
  const { made } = await tx
    .selectFrom('wishes')
    .select((eb) => eb.fn.countAll<number>().as('made'))
    .where('customer_id', '=', customerId)
    .where('created_at', '>', new Date(now.getTime() - dayMs))
    .executeTakeFirstOrThrow()
  if (made >= perPersonADay) throw new Problem('wish_limit_reached', `at most ${perPersonADay} wishes in 24 hours`)

  const token = randomBytes(16).toString('base64url')
  const expiresAt = new Date(now.getTime() + validDays * dayMs)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('wishes')
    .columns([
      ...(['token_hash', 'customer_id', 'product_id', 'sku_id'] as const),
      ...(['nickname', 'avatar_url', 'created_at', 'expires_at'] as const),
    ])
    .expression((eb) =>
      eb
        .selectFrom('customers')
        .innerJoin('products', (join) => join.on('products.id', '=', productId).on('products.listed', '=', true))
        .leftJoin('skus', (join) =>
          join.on('skus.id', '=', skuId).onRef('skus.product_id', '=', 'products.id').on('skus.listed', '=', true),
        )
        .select((of) => [
          of.val(hashToken(token)).as('token_hash'),
          'customers.id as customer_id',
          'products.id as product_id',
          'skus.id as sku_id',
          'customers.nickname',
          'customers.avatar_url',
          of.val(now).as('created_at'),
          of.val(expiresAt).as('expires_at'),
        ])
        .where('customers.id', '=', customerId)
        .where((of) => (skuId === null ? of.lit(true) : of('skus.id', 'is not', null))),
    )
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) throw notFound('product')
  return { token, expiresAt: expiresAt.toISOString() }
}
