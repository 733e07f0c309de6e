import { timingSafeEqual } from 'node:crypto'
import type { Wish } from '@haoli/contract'
import { loadGoods } from '../../core/catalogue/goods'
import { productCards } from '../../core/products/product-cards'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'

/**
 * A wish as whoever has its token sees it. The same `not_found` for an unknown token, a malformed one, and one that has
 * expired.
 */
export async function wishView(
  db: Db,
  token: string,
  viewerId: string | null,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<Wish> {
  const hash = hashToken(token)
  const wish = await db.selectFrom('wishes').selectAll().where('token_hash', '=', hash).executeTakeFirst()
  // The index lookup does not take constant time; this comparison does.
  if (!wish || !timingSafeEqual(wish.token_hash, hash) || wish.expires_at <= now) throw notFound('wish')
  const [product] = await productCards(db, [wish.product_id], { now, registry })
  if (!product) throw new Error(`the product of a wish is gone: ${wish.product_id}`)
  const sku = wish.sku_id === null ? undefined : (await loadGoods(db, [wish.sku_id])).get(wish.sku_id)
  const chosen = sku?.listed ? sku : undefined
  const soldOut = chosen ? chosen.available < 1 : product.soldOut
  return {
    wisher: { nickname: wish.nickname, avatarUrl: wish.avatar_url },
    goods: {
      productId: product.id,
      title: product.title,
      specText: chosen?.specText ?? '',
      imageUrl: chosen?.imageUrl ?? product.imageUrl,
    },
    skuId: chosen?.skuId ?? null,
    state: product.listed ? (soldOut ? 'sold_out' : 'available') : 'ended',
    own: wish.customer_id === viewerId,
    expiresAt: wish.expires_at.toISOString(),
    now: now.toISOString(),
  }
}
