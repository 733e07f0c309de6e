import {
  type CommissionLine,
  type CommissionLinePage,
  type CommissionPart,
  type CommissionState,
  type LineCeiling,
  type LineHold,
  limits,
} from '@haoli/contract'
import { sql } from 'kysely'
import { boundsOfDay, startInChina } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import type { ReceiverColumn } from './balance'
import { ppmOf } from './split-commission'

/** Whose lines: a promoter's, or an agency's. */
export interface Receiver {
  by: ReceiverColumn
  id: string
}

interface Wanted {
  receiver: Receiver
  state?: CommissionState | undefined
  /** In China: `2026-03`. */
  month?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** The lines of a promoter or an agency, newest first. They never say whose order it was. */
export async function listCommissionLines(
  db: Db,
  { receiver, state, month, cursor, limit = limits.pageDefault }: Wanted,
): Promise<CommissionLinePage> {
  const from = readTimeCursor(cursor)
  let query = lineRows(db)
    .where(columnOf(receiver), '=', receiver.id)
    .orderBy('commission_lines.created_at', 'desc')
    .orderBy('commission_lines.id', 'desc')
    .limit(limit + 1)
  if (state !== undefined) query = query.where('commission_lines.state', '=', state)
  if (month !== undefined) {
    const { from: begins } = boundsOfDay(`${month}-01`)
    const ends = startInChina('month', new Date(begins.getTime() + 32 * dayMs))
    query = query.where('commission_lines.created_at', '>=', begins).where('commission_lines.created_at', '<', ends)
  }
  if (from) query = query.where(after('commission_lines.created_at', 'commission_lines.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.createdAt, id: row.id }))
  return { items: page.map(view), nextCursor }
}

/** One line of this receiver; `not_found` for another's. */
export async function commissionLine(db: Db, id: string, receiver: Receiver): Promise<CommissionLine> {
  const row = await lineRows(db)
    .where('commission_lines.id', '=', id)
    .where(columnOf(receiver), '=', receiver.id)
    .executeTakeFirst()
  if (!row) throw notFound('commission line')
  return view(row)
}

const columnOf = ({ by }: Receiver) => `commission_lines.${by}` as const

const lineRows = (db: Db) =>
  db
    .selectFrom('commission_lines')
    .innerJoin('commissions', 'commissions.id', 'commission_lines.commission_id')
    .innerJoin('commission_terms', 'commission_terms.order_line_id', 'commissions.terms_of')
    .innerJoin('plans', 'plans.id', 'commission_terms.plan_id')
    .innerJoin('order_lines', 'order_lines.id', 'commissions.order_line_id')
    .innerJoin('orders', 'orders.id', 'commissions.order_id')
    .leftJoin('commission_holds as hold', 'hold.order_id', 'commissions.order_id')
    .leftJoin('agencies', 'agencies.id', 'commission_terms.agency_id')
    .select([
      'agencies.name as agency',
      'commission_lines.agency_id as receivingAgencyId',
      'commission_terms.agency_id as agencyId',
      'commission_terms.service_ppm as servicePpm',
      'commission_terms.share_ppm as sharePpm',
      'commission_terms.offer_ppm as offerPpm',
      'commission_lines.id',
      'commission_lines.state',
      'commission_lines.amount_fen as amountFen',
      'commission_lines.reverses',
      'commission_lines.settled_at as settledAt',
      'commission_lines.paid_at as paidAt',
      'commission_lines.created_at as createdAt',
      'commissions.base_fen as baseFen',
      'commissions.settles_at as settlesAt',
      'order_lines.product_id as productId',
      'order_lines.title',
      'order_lines.image_url as imageUrl',
      'commission_terms.lock_id as lockId',
      'commission_terms.rate_ppm as ratePpm',
      'commission_terms.lock_began_at as lockBeganAt',
      'commission_terms.lock_until as lockUntil',
      'commission_terms.agreed_at as orderPaidAt',
      'plans.condition',
      'commissions.amount_fen as earnedFen',
      'commissions.uncut_fen as uncutFen',
      'commissions.ceiling_fen as ceilingFen',
      'commissions.ceiling_period as ceilingPeriod',
      'hold.state as holdState',
      'hold.reasons',
      'hold.held_at as heldAt',
      'hold.lapses_at as lapsesAt',
      'hold.appeal',
      'hold.appealed_at as appealedAt',
      'hold.answer',
      'hold.ended_at as holdEndedAt',
      'orders.completed_at as completedAt',
      sql<boolean>`orders.kind = 'parcel'`.as('isPresent'),
    ])

type LineView = Awaited<ReturnType<ReturnType<typeof lineRows>['execute']>>[number]

const partOf = ({ receivingAgencyId, agencyId }: LineView): CommissionPart =>
  receivingAgencyId === null ? 'promoter' : receivingAgencyId === agencyId ? 'agency' : 'supplier'

const view = (row: LineView): CommissionLine => ({
  id: row.id,
  state: row.state,
  amountFen: row.amountFen,
  productId: row.productId,
  title: row.title,
  imageUrl: row.imageUrl,
  source: row.lockId === null ? 'own_present' : 'lock',
  isPresent: row.isPresent,
  baseFen: row.baseFen,
  ratePpm: ppmOf(partOf(row), row),
  agency: row.agency,
  condition: row.condition,
  reverses: row.reverses,
  hold: holdOf(row),
  ceiling: ceilingOf(row),
  lockBeganAt: row.lockBeganAt?.toISOString() ?? null,
  lockUntil: row.lockUntil?.toISOString() ?? null,
  orderPaidAt: row.orderPaidAt.toISOString(),
  completedAt: row.completedAt?.toISOString() ?? null,
  settlesAt: row.state === 'reversed' ? null : (row.settlesAt?.toISOString() ?? null),
  settledAt: row.settledAt?.toISOString() ?? null,
  paidAt: row.paidAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
})

function holdOf(row: LineView): LineHold | null {
  const { holdState: state, reasons, heldAt, lapsesAt, appeal, appealedAt, answer, holdEndedAt: endedAt } = row
  if (!state || !reasons || !heldAt || !lapsesAt) return null
  return {
    state,
    reasons,
    heldAt: heldAt.toISOString(),
    lapsesAt: lapsesAt.toISOString(),
    appeal,
    appealedAt: appealedAt?.toISOString() ?? null,
    answer,
    endedAt: endedAt?.toISOString() ?? null,
  }
}

function ceilingOf({ uncutFen, ceilingFen, ceilingPeriod: period, earnedFen: leftFen }: LineView): LineCeiling | null {
  return uncutFen === null || ceilingFen === null || period === null ? null : { uncutFen, ceilingFen, period, leftFen }
}
