import type { TextPlace } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'

/** What shoppers read of goods on the shelf, of categories, and of coupons. */
export const textsOfCore: Partial<Record<TextPlace, (now: Date) => RawBuilder<unknown>>> = {
  goods: () => sql`
    select text as source from products,
      lateral (
        values (title), (subtitle), (description), (services ->> 'afterSaleNote')
        union all
        select unnest(array[one ->> 'name', one ->> 'value']) from jsonb_array_elements(attributes) as one
        union all
        select unnest(array[one ->> 'name', one ->> 'value']) from skus, jsonb_array_elements(skus.specs) as one
          where skus.product_id = products.id
      ) as texts (text)
    where listed`,
  categories: () => sql`select name as source from categories`,
  coupons: (now) => sql`
    select text as source from coupons, lateral (values (name), (note)) as texts (text) where claim_until > ${now}`,
}
