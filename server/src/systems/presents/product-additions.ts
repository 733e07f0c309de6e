import { limits } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { readSetting } from '../../core/settings/settings'
import type { ProductAdditions, ViewedProduct } from '../../core/system/parts'
import type { Db } from '../../platform/database/db'
import { giftObstacleOf, presentSetting } from './gift-rules'

/** Whether a product and each of its SKUs can be given, and why not. */
export async function giftObstacles(db: Db, { listed, categoryIds, skus }: ViewedProduct): Promise<ProductAdditions> {
  const setting = await readSetting(db, presentSetting)
  const obstacles = skus.map(({ id, priceFen, availableQuantity }) => {
    const goods = { listed, categoryIds, priceFen, available: availableQuantity }
    return [id, { giftObstacle: giftObstacleOf(goods, setting) }] as const
  })
  const giftable = obstacles.some(([, { giftObstacle }]) => giftObstacle === null)
  return { product: { giftable }, skus: new Map(obstacles) }
}

/** The SQL condition that a product `p` can be given. */
export const giftableProducts = (): RawBuilder<boolean> => sql<boolean>`(
  p.min_price_fen <= ${limits.giftableMaxFen} and not exists (
    select from product_categories pc join settings s on s.key = ${presentSetting.key}
    where pc.product_id = p.id and s.value -> 'ungiftableCategoryIds' ? pc.category_id))`
