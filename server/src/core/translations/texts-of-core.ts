import { type RawBuilder, sql } from 'kysely'

/** What shoppers read of categories, and of coupons that may still be claimed; that of goods is kept (untranslated-goods.ts). */
export const textsOfCore: Partial<Record<'categories' | 'coupons', (now: Date) => RawBuilder<unknown>>> = {
  categories: () => sql`select name as source from categories`,
  coupons: (now) => sql`
    select text as source from coupons, lateral (values (name), (note)) as texts (text) where claim_until > ${now}`,
}
