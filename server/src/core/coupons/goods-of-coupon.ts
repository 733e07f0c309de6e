import { type RawBuilder, sql } from 'kysely'

/** The condition that a coupon is for the product `p`. */
export const goodsOfCoupon = (couponId: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from coupons c where c.id = ${couponId} and (
    c.scope = 'shop'
    or c.scope = 'products' and c.scope_ids ? p.id
    or c.scope = 'categories' and exists (
      select from product_categories of_product where of_product.product_id = p.id and c.scope_ids ? of_product.category_id)))`
