import {
  type CreateLink,
  couponPage,
  type LinkTarget,
  type OpenedLink,
  type PromoterLink,
  promoterPages,
} from '@haoli/contract'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { newReadableCode, readReadableCode } from '../../platform/readable-code'

/**
 * The link of a promoter to a target, made once: who asks again gets the same one. `not_found` for a product that is not
 * listed, and for a coupon that is not theirs. Its code has 50 random bits; nothing is secret in it.
 */
export async function linkTo(
  tx: Tx,
  promoterId: string,
  { target, productId = null, couponId = null }: CreateLink,
  { publicUrl, now }: { publicUrl: string; now: Date },
): Promise<PromoterLink> {
  if ((target === 'product' || target === 'gift') !== (productId !== null)) {
    throw new Problem('validation_failed', 'a product is named for these targets alone', { param: '/productId' })
  }
  if ((target === 'coupon') !== (couponId !== null)) {
    throw new Problem('validation_failed', 'a coupon is named for this target alone', { param: '/couponId' })
  }
  if (productId !== null) await requireListed(tx, productId)
  if (couponId !== null) await requireTheirs(tx, couponId, promoterId)
  await tx
    .insertInto('promoter_links')
    .values({
      code: newReadableCode(2),
      promoter_id: promoterId,
      target,
      product_id: productId,
      coupon_id: couponId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['promoter_id', 'target', 'product_id', 'coupon_id']).doNothing())
    .execute()
  const { code } = await tx
    .selectFrom('promoter_links')
    .select('code')
    .where('promoter_id', '=', promoterId)
    .where('target', '=', target)
    .where(sql<boolean>`product_id is not distinct from ${productId} and coupon_id is not distinct from ${couponId}`)
    .executeTakeFirstOrThrow()
  const path = pathOf({ target, productId, couponId, code })
  return {
    code,
    target,
    productId,
    couponId,
    path,
    url: `${publicUrl}/app/#/${path}`,
    shortUrl: shortUrlOf(publicUrl, code),
  }
}

/** What the shop's site redirects to the page that a code opens (server/src/site/site.ts). */
export const shortUrlOf = (publicUrl: string, code: string): string => `${publicUrl}/p/${code}`

async function requireListed(tx: Tx, productId: string): Promise<void> {
  const product = await tx
    .selectFrom('products')
    .select('id')
    .where('id', '=', productId)
    .where('listed', '=', true)
    .executeTakeFirst()
  if (!product) throw new Problem('not_found', 'no such product', { param: '/productId' })
}

async function requireTheirs(tx: Tx, couponId: string, promoterId: string): Promise<void> {
  const coupon = await tx
    .selectFrom('coupons')
    .select('id')
    .where('id', '=', couponId)
    .where('promoter_id', '=', promoterId)
    .executeTakeFirst()
  if (!coupon) throw new Problem('not_found', 'no such coupon', { param: '/couponId' })
}

interface Linked {
  target: LinkTarget
  productId: string | null
  couponId: string | null
  code: string
}

/** The page that a link opens. `pm` names the link, `ch` how it came (src/common/api/visits.ts). */
function pathOf({ target, productId, couponId, code }: Linked): string {
  const marks = `pm=${code}&ch=promoter_link`
  switch (target) {
    case 'shop':
      return `tabs/home/index?${marks}`
    case 'product':
      return `shop/pages/product/index?id=${productId}&${marks}`
    case 'shelf':
      return `${promoterPages.shelf}?${marks}`
    case 'coupon':
      return `${couponPage}?id=${couponId}&${marks}`
    case 'gift':
      return `shop/pages/product/index?id=${productId}&act=gift&${marks}`
  }
}

/** Where a code leads, for whoever scanned it. */
export async function openedLink(db: Db, code: string): Promise<OpenedLink> {
  const link = await db
    .selectFrom('promoter_links')
    .innerJoin('promoters', 'promoters.id', 'promoter_links.promoter_id')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .select(['target', 'product_id', 'coupon_id', 'state', 'nickname', 'avatar_url'])
    .where('code', '=', readReadableCode(code))
    .executeTakeFirst()
  if (!link) throw notFound('link')
  const { target, product_id: productId, coupon_id: couponId, nickname, avatar_url: avatarUrl } = link
  return { target, productId, couponId, promoter: link.state === 'active' ? { nickname, avatarUrl } : null }
}
