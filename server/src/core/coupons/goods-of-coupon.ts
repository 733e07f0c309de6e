import { type RawBuilder, sql } from 'kysely'

/** The condition that the coupon `coupons` is for a product: the whole shop's, this product's, or that of a category it is in. */
export const isForProduct = (productId: RawBuilder<string>): RawBuilder<boolean> => sql<boolean>`(
  coupons.scope = 'shop'
  or coupons.scope = 'products' and coupons.scope_ids ? ${productId}
  or coupons.scope = 'categories' and exists (
    select from product_categories of_product
    where of_product.product_id = ${productId} and coupons.scope_ids ? of_product.category_id))`

/** The condition that a coupon is for the product `p`. */
export const goodsOfCoupon = (couponId: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from coupons where coupons.id = ${couponId} and ${isForProduct(sql.ref('p.id'))})`
