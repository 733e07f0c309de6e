import type { Recommender } from '@haoli/contract'
import { liveLock } from '../../core/attribution/locks'
import { activePromoter } from '../../core/commission/promoter-rows'
import type { Db } from '../../platform/database/db'

/** Who recommended the shop to this customer. A lock to somebody who has left credits nobody, and is not shown. */
export async function recommenderOf(db: Db, customerId: string, now: Date): Promise<Recommender> {
  const lock = await liveLock(db, customerId, now)
  const shown = lock && (await nicknameOf(db, lock.promoter_id))
  const refusal = await db
    .selectFrom('attribution_refusals')
    .select('refused_at')
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return {
    recommender:
      lock && shown ? { ...shown, openedAt: lock.began_at.toISOString(), until: lock.until.toISOString() } : null,
    allowed: refusal === undefined,
    isPromoter: (await activePromoter(db, { customerId })) !== undefined,
    now: now.toISOString(),
  }
}

const nicknameOf = (db: Db, promoterId: string) =>
  db
    .selectFrom('promoters')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .select(['nickname', 'avatar_url as avatarUrl'])
    .where('promoters.id', '=', promoterId)
    .where('promoters.state', '=', 'active')
    .executeTakeFirst()
