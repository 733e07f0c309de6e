import type { LockOpening } from '@haoli/contract'
import { startLock } from '../../core/attribution/locks'
import { activePromoter, activePromoterOfPerson } from '../../core/commission/promoter-rows'
import type { OrderRow } from '../../core/system/events'
import type { Db, Tx } from '../../platform/database/db'
import { readReadableCode } from '../../platform/readable-code'
import { noteOpening } from './visitors'

interface IdentifiedVisit {
  customerId: string
  marks: { promoter?: string; content?: string }
  /** The marks are those of an earlier visit: nothing was opened by them now. */
  isKept: boolean
}

/** Who opens a promoter's link is locked to that promoter, unless they are locked, do not want to be, or promote themselves. */
export async function lockVisitor(tx: Tx, { customerId, marks, isKept }: IdentifiedVisit, now: Date): Promise<void> {
  if (isKept || !marks.promoter) return
  const promoterId = await promoterOfLink(tx, marks.promoter)
  if (promoterId) await lockTo(tx, { customerId, promoterId, opened: marks.content ? 'content' : 'product' }, now)
}

/**
 * Who opens a present is locked to the promoter behind it: its giver, where that is a promoter, or the one whom its order
 * is credited to.
 */
export async function lockRecipient(
  tx: Tx,
  { order, customerId }: { order: OrderRow; customerId: string },
  now: Date,
): Promise<void> {
  const giver = await activePromoter(tx, { customerId: order.customer_id })
  const credited = await tx
    .selectFrom('commission_terms')
    .select('promoter_id')
    .where('order_id', '=', order.id)
    .executeTakeFirst()
  const promoterId = giver?.id ?? credited?.promoter_id
  if (promoterId) await lockTo(tx, { customerId, promoterId, opened: 'present' }, now)
}

async function promoterOfLink(db: Db, code: string): Promise<string | undefined> {
  const link = await db
    .selectFrom('promoter_links')
    .select('promoter_id')
    .where('code', '=', readReadableCode(code))
    .executeTakeFirst()
  return link?.promoter_id
}

interface Opening {
  customerId: string
  promoterId: string
  opened: LockOpening
}

/** A promoter who has left locks nobody. */
async function lockTo(tx: Tx, { customerId, promoterId, opened }: Opening, now: Date): Promise<void> {
  if (!(await activePromoter(tx, { id: promoterId }))) return
  // Another's live lock keeps the credit; the coupons of whose link was opened can be claimed all the same.
  await noteOpening(tx, { customerId, promoterId }, now)
  if (await activePromoterOfPerson(tx, customerId)) return
  await startLock(tx, { customerId, promoterId, opened }, now)
}
