import { limits } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { readSetting, versionInForce } from '../../core/settings/read-setting'
import type { ProductAdditions, ViewedProduct } from '../../core/system/parts'
import type { Db } from '../../platform/database/db'
import { giftObstacleOf } from './gift-rules'
import { presentSetting } from './present-setting'

/** Whether a product and each of its SKUs can be given, and why not. */
export async function giftObstacles(db: Db, now: Date): Promise<(product: ViewedProduct) => ProductAdditions> {
  const setting = await readSetting(db, presentSetting, now)
  return ({ listed, mayBeGiven, categoryIds, skus }) => {
    const obstacles = skus.map(({ id, priceFen, availableQuantity }) => {
      const goods = { listed, mayBeGiven, categoryIds, priceFen, available: availableQuantity }
      return [id, { giftObstacle: giftObstacleOf(goods, setting) }] as const
    })
    const giftable = obstacles.some(([, { giftObstacle }]) => giftObstacle === null)
    return { product: { giftable }, skus: new Map(obstacles) }
  }
}

/** The SQL condition that a product `p` can be given. */
export const giftableProducts = (now: Date): RawBuilder<boolean> => sql<boolean>`(
  p.may_be_given and p.min_price_fen <= ${limits.giftableMaxFen} and not exists (
    select from product_categories pc, (${versionInForce(presentSetting, now)}) s
    where pc.product_id = p.id and s.value -> 'ungiftableCategoryIds' ? pc.category_id))`
