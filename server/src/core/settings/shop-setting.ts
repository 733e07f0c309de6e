import type { HomeModule } from '@haoli/contract'
import type { Db } from '../../deps'

type ProductsModule = Extract<HomeModule, { kind: 'products' }>

/** A home page as the shop keeps it: product lists name their products, and the page shows those on the shelf. */
export interface HomeSetting {
  placeholder: string
  modules: (Exclude<HomeModule, ProductsModule> | (Omit<ProductsModule, 'items'> & { productIds: string[] }))[]
}

export interface PresentSetting {
  /** Categories of which nothing can be given, with all below them: jewellery and education (wechat.md 3.1). */
  ungiftableCategoryIds: string[]
  /** The coupon that is offered to recipients for a present in return; null: none. */
  returnCouponId: string | null
}

export interface ShopSettings {
  home: HomeSetting
  search: { placeholder: string; hotWords: string[] }
  presents: PresentSetting
}

/** Reads what the shop has set; undefined where it has set nothing. Settings are written by the shop alone. */
export async function shopSetting<Key extends keyof ShopSettings>(
  db: Db,
  key: Key,
): Promise<ShopSettings[Key] | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value as ShopSettings[Key] | undefined
}

export async function saveShopSetting<Key extends keyof ShopSettings>(
  db: Db,
  key: Key,
  setting: ShopSettings[Key],
): Promise<void> {
  const value = JSON.stringify(setting)
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
