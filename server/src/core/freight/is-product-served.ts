import type { Db } from '../../platform/database/db'
import type { Region } from '../regions/place-paths'
import { readSetting } from '../settings/read-setting'
import { freightTo } from './freight'
import { freightSetting } from './freight-setting'

/** Whether the shop sends this product to a region. Its SKUs travel alike. */
export async function isProductServed(db: Db, productId: string, region: Region, now: Date): Promise<boolean> {
  const { freight_template_id } = await db
    .selectFrom('products')
    .select('freight_template_id')
    .where('id', '=', productId)
    .executeTakeFirstOrThrow()
  const setting = await readSetting(db, freightSetting, now)
  return freightTo(setting, region).serves({ freightTemplateId: freight_template_id })
}
