import { sql } from 'kysely'

/** The promoter behind whose links alone a row of `coupons` can be claimed, or null. */
export const promoterOfCoupon = sql<{ nickname: string } | null>`(
  select jsonb_build_object('nickname', customers.nickname)
  from promoters join customers on customers.id = promoters.customer_id where promoters.id = coupons.promoter_id)`
