import type { AfterSale, AfterSaleRow as AfterSaleListed } from '@haoli/contract'
import { type Goods, loadGoods } from '../../core/catalogue/goods'
import type { ViewContext } from '../../core/orders/order-views'
import type { OrderRow } from '../../core/system/events'
import { kindsPaidByOwner } from '../../core/system/order-kinds'
import type { Registry } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import type { AfterSalePart, AfterSaleRow, Case, ParcelRow } from './after-sale-rows'
import { eventsOf, type Side } from './conversations'
import { goodsOfLine } from './goods-of-line'
import { headOf } from './order-additions'
import { fenOf, piecesLeft, piecesReceived, refundOf } from './refund-of-case'
import { mayAddProof, stepsOf } from './steps'

/** After-sales as their buyer or the merchant sees them, in the same order; their conversations are read together. */
export async function viewCases(
  db: Db,
  cases: readonly Case[],
  side: Side,
  context: ViewContext,
): Promise<AfterSale[]> {
  const events = await eventsOf(
    db,
    cases.map(({ row }) => row.id),
    side,
    context.now,
  )
  const listed = await listedCases(db, cases, { registry: context.registry, seesMoney: side === 'merchant' })
  return cases.map((one, index) => ({
    ...(listed[index] as AfterSaleListed),
    ...detailsOf(one, { side, events: events.get(one.row.id) ?? [], now: context.now }),
  }))
}

/** One after-sale as its buyer or the merchant sees it. */
export async function viewCase(db: Db, one: Case, side: Side, context: ViewContext): Promise<AfterSale> {
  const [view] = await viewCases(db, [one], side, context)
  return view as AfterSale
}

/** The members that only the page of one has. */
function detailsOf(
  one: Case,
  { side, events, now }: { side: Side; events: AfterSale['events']; now: Date },
): Omit<AfterSale, keyof AfterSaleListed> {
  const { row, order, setting } = one
  const steps =
    side === 'buyer' ? stepsOf(one, 'buyer', now) : [...stepsOf(one, 'merchant', now), ...stepsOf(one, 'judge', now)]
  const until = (from: Date | null, days: number) =>
    from ? new Date(from.getTime() + days * dayMs).toISOString() : null
  return {
    shipsFirst: row.ships_first,
    freightBy: row.freight_by,
    returnTo: row.return_to,
    pickUp: row.pick_up,
    back: parcelView(one.parcels, 'back'),
    out: parcelView(one.parcels, 'out'),
    proposal: row.proposal && proposalView(row.proposal, side === 'merchant' || paysFor(order)),
    may: [...steps, ...(mayAddProof(one) ? ['add_proof'] : [])],
    disputeBefore: steps.includes('dispute') ? until(row.refused_at, setting.disputeDays) : null,
    reopenBefore: steps.includes('reopen') ? until(row.closed_at, setting.reopenDays) : null,
    events,
    endedAt: row.ended_at?.toISOString() ?? null,
    now: now.toISOString(),
  }
}

/** The members that a row of a list and the page of one share, in the order of the cases, with the same few reads for all. */
export async function listedCases(
  db: Db,
  cases: readonly Case[],
  { registry, seesMoney = false }: { registry: Registry; seesMoney?: boolean },
): Promise<AfterSaleListed[]> {
  const chosen = await loadGoods(
    db,
    cases.flatMap(({ parts }) => parts.flatMap(({ exchange_sku_id }) => exchange_sku_id ?? [])),
  )
  const subjects = await subjectsOf(
    db,
    cases.map(({ order }) => order),
    registry,
  )
  return cases.map((one) => ({
    ...headOf(one.row),
    subject: subjects.get(one.order.id) ?? { kind: 'order', id: one.order.id },
    reason: one.row.reason,
    lines: one.parts.map((part) => lineView(part, chosen)),
    ...((seesMoney || paysFor(one.order)) && { wantedFen: wantedFenOf(one), refundedFen: one.row.refunded_fen }),
  }))
}

function lineView(
  { line, ...part }: AfterSalePart,
  chosen: ReadonlyMap<string, Goods>,
): AfterSaleListed['lines'][number] {
  const sent = chosen.get(part.exchange_sku_id ?? '')
  return {
    ...goodsOfLine(line),
    quantity: part.quantity,
    received: part.received,
    damaged: part.damaged,
    exchange: sent ? { skuId: sent.skuId, specText: sent.specText, imageUrl: sent.imageUrl } : null,
  }
}

function proposalView(proposal: NonNullable<AfterSaleRow['proposal']>, seesMoney: boolean): AfterSale['proposal'] {
  const { fen, ...others } = proposal
  return { ...others, ...(seesMoney && { fen }) }
}

/** What it would refund now; 0 of one that moves no money. */
function wantedFenOf(one: Case): number {
  const { type, open, refunded_fen } = one.row
  if (type === 'exchange' || type === 'reship') return 0
  if (!open) return refunded_fen
  const counted = one.parts.some(({ received }) => received !== null)
  return fenOf(one, refundOf(one, counted ? piecesReceived(one) : piecesLeft(one)))
}

/** Where buyers find the goods of orders that they do not find as orders, by the ids of these. */
async function subjectsOf(
  db: Db,
  orders: readonly OrderRow[],
  registry: Registry,
): Promise<Map<string, AfterSale['subject']>> {
  const subjects = new Map<string, AfterSale['subject']>()
  for (const kind of new Set(orders.map((order) => order.kind))) {
    const { ownersView } = registry.orderKind(kind)
    if (!ownersView) continue
    const ids = orders.filter((order) => order.kind === kind).map(({ id }) => id)
    for (const [orderId, id] of await ownersView.idsOf(db, ids)) subjects.set(orderId, { kind: 'parcel', id })
  }
  return subjects
}

/** Whoever does not pay for an order sees no amount of it. */
const paysFor = ({ kind }: OrderRow): boolean => kindsPaidByOwner.includes(kind)

function parcelView(parcels: readonly ParcelRow[], way: ParcelRow['way']): AfterSale['back'] {
  const parcel = parcels.find((one) => one.way === way)
  return parcel
    ? {
        company: parcel.company,
        waybillNumber: parcel.waybill_number,
        sentAt: parcel.sent_at.toISOString(),
        receivedAt: parcel.received_at?.toISOString() ?? null,
      }
    : null
}
