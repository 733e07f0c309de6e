import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { agencyIdOf, agencyOfPromoter } from '../agencies/memberships'
import { type LockRow, liveLock, prolongLock } from '../attribution/locks'
import { linesOf } from '../orders/order-lines'
import type { OrderRow } from '../system/events'
import { agreeTerms, type Credit } from './agree-terms'
import { earnCommission } from './earn-commission'
import { activePromoterOfPerson } from './promoter-rows'

/**
 * An order is paid: its payer's lock decides now who is credited. A promoter earns nothing by what they buy for themselves, with
 * whichever account of theirs, but does by a present that they send. The lines of a present earn once their parcels are accepted.
 */
export async function creditOrder(tx: Tx, order: OrderRow, now: Date): Promise<void> {
  const payer = await activePromoterOfPerson(tx, order.customer_id)
  if (payer && !(order.kind === 'present' && payer.customer_id === order.customer_id)) return
  const lock = payer ? undefined : await liveLock(tx, order.customer_id, now)
  const credit = payer
    ? { promoterId: payer.id, agencyId: await agencyIdOf(tx, payer.id), lock: null }
    : await creditOfLock(tx, lock)
  if (!credit) return
  if (lock) await prolongLock(tx, lock, now)
  const earns = await agreeTerms(tx, order, credit, now)
  if (!earns || order.kind === 'present') return
  await earnCommission(tx, await linesOf(tx, order.id), { now })
}

/**
 * Whoever has left the promoters earns nothing new, and neither does one who has left the agency that they had when the lock
 * began, also where the lock is still live.
 */
async function creditOfLock(db: Db, lock: LockRow | undefined): Promise<Credit | undefined> {
  if (!lock) return undefined
  const { promoter_id: promoterId, agency_id: agencyId } = lock
  const promoter = await db
    .selectFrom('promoters')
    .select('id')
    .where('id', '=', promoterId)
    .where('state', '=', 'active')
    .where(sql<boolean>`(${agencyId}::text is null or ${agencyOfPromoter(promoterId)} = ${agencyId})`)
    .executeTakeFirst()
  return promoter && { promoterId, agencyId, lock }
}

/** A parcel of a present is accepted: its line earns by the terms of the order that paid, but not for a promoter who took it. */
export async function creditAccepted(tx: Tx, order: OrderRow, payingLineId: string, now: Date): Promise<void> {
  await earnCommission(tx, await linesOf(tx, order.id), { now, payingLineId, except: order.customer_id })
}
