import { type CreateLink, type LinkTarget, type OpenedLink, type PromoterLink, promoterPages } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { newReadableCode, readReadableCode } from '../../platform/readable-code'

/**
 * The link of a promoter to a target, made once: who asks again gets the same one. `not_found` for a product that is not
 * listed. Its code has 50 random bits; nothing is secret in it.
 */
export async function linkTo(
  tx: Tx,
  promoterId: string,
  { target, productId = null }: CreateLink,
  { publicUrl, now }: { publicUrl: string; now: Date },
): Promise<PromoterLink> {
  if ((target === 'shop' || target === 'shelf') !== (productId === null)) {
    throw new Problem('validation_failed', 'a product is named for these targets alone', { param: '/productId' })
  }
  if (productId !== null) await requireListed(tx, productId)
  await tx
    .insertInto('promoter_links')
    .values({ code: newReadableCode(2), promoter_id: promoterId, target, product_id: productId, created_at: now })
    .onConflict((conflict) => conflict.columns(['promoter_id', 'target', 'product_id']).doNothing())
    .execute()
  const { code } = await tx
    .selectFrom('promoter_links')
    .select('code')
    .where('promoter_id', '=', promoterId)
    .where('target', '=', target)
    .where(sql<boolean>`product_id is not distinct from ${productId}`)
    .executeTakeFirstOrThrow()
  const path = pathOf({ target, productId, code })
  return { code, target, productId, path, url: `${publicUrl}/app/#/${path}`, shortUrl: shortUrlOf(publicUrl, code) }
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

/** The page that a link opens. `pm` names the link, `ch` how it came (src/common/api/visits.ts). */
function pathOf({ target, productId, code }: { target: LinkTarget; productId: string | null; code: string }): string {
  const marks = `pm=${code}&ch=promoter_link`
  switch (target) {
    case 'shop':
      return `tabs/home/index?${marks}`
    case 'product':
      return `shop/pages/product/index?id=${productId}&${marks}`
    case 'shelf':
      return `${promoterPages.shelf}?${marks}`
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
    .select(['target', 'product_id', 'state', 'nickname', 'avatar_url'])
    .where('code', '=', readReadableCode(code))
    .executeTakeFirst()
  if (!link) throw notFound('link')
  const { target, product_id: productId, nickname, avatar_url: avatarUrl } = link
  return { target, productId, promoter: link.state === 'active' ? { nickname, avatarUrl } : null }
}
