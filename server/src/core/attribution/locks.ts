import type { LockOpening } from '@haoli/contract'
import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { dayMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { agencyOfPromoter } from '../agencies/memberships'
import { readKeptSetting } from '../settings/kept-settings'
import { lockSetting } from './lock-setting'

export type LockRow = Selectable<Database['locks']>

interface Opening {
  customerId: string
  promoterId: string
  opened: LockOpening
}

/**
 * Locks a customer to a promoter, unless they are locked already or do not want to be: a live lock is never taken over. Answers
 * whether it began. It keeps the agency that the promoter has now. Of rivals the unique index on current locks lets one through, and the others find it.
 */
export async function startLock(tx: Tx, { customerId, promoterId, opened }: Opening, now: Date): Promise<boolean> {
  const { productClickDays, contentClickDays } = await readKeptSetting(tx, lockSetting, now)
  const days = opened === 'content' ? contentClickDays : productClickDays
  await tx
    .updateTable('locks')
    .set({ is_current: false })
    .where('customer_id', '=', customerId)
    .where(sql<boolean>`is_current`)
    .where(sql<boolean>`least(until, ended_at) <= ${now}`)
    .execute()
  const begun = await tx
    .insertInto('locks')
    .columns(['id', 'customer_id', 'promoter_id', 'opened', 'began_at', 'until', 'agency_id'])
    .expression(
      sql`select ${newId('lock')}, ${customerId}, ${promoterId}, ${opened}, ${now}::timestamptz, ${new Date(now.getTime() + days * dayMs)}::timestamptz,
        ${agencyOfPromoter(promoterId)}
        where not exists (select from attribution_refusals where customer_id = ${customerId})`,
    )
    .onConflict((conflict) => conflict.column('customer_id').where(sql<boolean>`is_current`).doNothing())
    .returning('id')
    .executeTakeFirst()
  return begun !== undefined
}

/** The lock that decides who is credited for what this customer pays now. */
export const liveLock = (db: Db, customerId: string, now: Date): Promise<LockRow | undefined> =>
  db.selectFrom('locks').selectAll().where('customer_id', '=', customerId).where(isLive(now)).executeTakeFirst()

/** A condition on `locks`. Who does not want to be locked has none, also where one began at the same moment. */
export const isLive = (now: Date) => sql<boolean>`locks.is_current and least(locks.until, locks.ended_at) > ${now}
  and not exists (select from attribution_refusals r where r.customer_id = locks.customer_id)`

/** A paid order prolongs the lock under which it was paid; it never shortens one. */
export async function prolongLock(tx: Tx, { id, opened }: LockRow, now: Date): Promise<void> {
  const { productOrderDays, contentOrderDays } = await readKeptSetting(tx, lockSetting, now)
  const days = opened === 'content' ? contentOrderDays : productOrderDays
  await tx
    .updateTable('locks')
    .set({ until: sql`greatest(until, ${new Date(now.getTime() + days * dayMs)}::timestamptz)` })
    .where('id', '=', id)
    .execute()
}

/** The customer ends their lock. Orders that were paid under it keep their terms. */
export async function endLock(tx: Tx, customerId: string, now: Date): Promise<void> {
  await tx
    .updateTable('locks')
    .set({ is_current: false, ended_at: now })
    .where('customer_id', '=', customerId)
    .where(sql<boolean>`is_current`)
    .execute()
}

/** Whether the customer may be locked from now on. Not to allow it ends the lock that there is. */
export async function setAttribution(tx: Tx, customerId: string, allowed: boolean, now: Date): Promise<void> {
  if (allowed) {
    await tx.deleteFrom('attribution_refusals').where('customer_id', '=', customerId).execute()
    return
  }
  await tx
    .insertInto('attribution_refusals')
    .values({ customer_id: customerId, refused_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await endLock(tx, customerId, now)
}
