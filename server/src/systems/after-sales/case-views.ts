import type { AfterSale, AfterSaleRow as AfterSaleListed } from '@haoli/contract'
import type { Selectable } from 'kysely'
import { loadGoods } from '../../core/catalogue/goods'
import type { ViewContext } from '../../core/orders/order-views'
import type { OrderRow } from '../../core/system/events'
import { kindsPaidByOwner } from '../../core/system/order-kinds'
import type { Reader } from '../../core/system/parts'
import type { Registry } from '../../core/system/system'
import { uploadsOf } from '../../core/uploads/upload-views'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { dayMs } from '../../platform/durations'
import type { AfterSaleRow, Case, ParcelRow } from './after-sale-rows'
import { eventSubject } from './events'
import { headOf } from './order-additions'
import { fenOf, piecesLeft, piecesReceived, refundOf } from './refund-of-case'
import { mayAddProof, stepsOf } from './steps'

type EventRow = Selectable<Database['after_sale_events']>

/** Who reads: whoever got a present sees no amount of it. */
type Side = 'buyer' | 'merchant'

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
  const views: AfterSale[] = []
  for (const one of cases) views.push(await viewOf(db, one, { side, events: events.get(one.row.id) ?? [] }, context))
  return views
}

/** One after-sale as its buyer or the merchant sees it. */
export async function viewCase(db: Db, one: Case, side: Side, context: ViewContext): Promise<AfterSale> {
  const [view] = await viewCases(db, [one], side, context)
  return view as AfterSale
}

async function viewOf(
  db: Db,
  one: Case,
  { side, events }: { side: Side; events: AfterSale['events'] },
  { now, registry }: ViewContext,
): Promise<AfterSale> {
  const { row, order, setting } = one
  const steps =
    side === 'buyer' ? stepsOf(one, 'buyer', now) : [...stepsOf(one, 'merchant', now), ...stepsOf(one, 'judge', now)]
  const until = (from: Date | null, days: number) =>
    from ? new Date(from.getTime() + days * dayMs).toISOString() : null
  const seesMoney = side === 'merchant' || paysFor(order)
  return {
    ...(await listedCase(db, one, { seesMoney, registry })),
    shipsFirst: row.ships_first,
    freightBy: row.freight_by,
    returnTo: row.return_to,
    pickUp: row.pick_up,
    back: parcelView(one.parcels, 'back'),
    out: parcelView(one.parcels, 'out'),
    proposal: row.proposal && proposalView(row.proposal, seesMoney),
    may: [...steps, ...(mayAddProof(one) ? ['add_proof'] : [])],
    disputeBefore: steps.includes('dispute') ? until(row.refused_at, setting.disputeDays) : null,
    reopenBefore: steps.includes('reopen') ? until(row.closed_at, setting.reopenDays) : null,
    events,
    endedAt: row.ended_at?.toISOString() ?? null,
    now: now.toISOString(),
  }
}

/** The members that a row of a list and the page of one share. */
export async function listedCase(
  db: Db,
  one: Case,
  { registry, seesMoney = paysFor(one.order) }: { registry: Registry; seesMoney?: boolean },
): Promise<AfterSaleListed> {
  const { row, order } = one
  const chosen = await loadGoods(
    db,
    one.parts.flatMap(({ exchange_sku_id }) => exchange_sku_id ?? []),
  )
  return {
    ...headOf(row),
    subject: await subjectOf(db, order, registry),
    reason: row.reason,
    lines: one.parts.map(({ line, ...part }) => {
      const sent = chosen.get(part.exchange_sku_id ?? '')
      return {
        lineId: line.id,
        skuId: line.sku_id,
        productId: line.product_id,
        title: line.title,
        specText: line.spec_text,
        imageUrl: line.image_url,
        quantity: part.quantity,
        received: part.received,
        damaged: part.damaged,
        exchange: sent ? { skuId: sent.skuId, specText: sent.specText, imageUrl: sent.imageUrl } : null,
      }
    }),
    ...(seesMoney && { wantedFen: wantedFenOf(one), refundedFen: row.refunded_fen }),
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

/** Where the buyer finds the goods. */
async function subjectOf(db: Db, { id, kind }: OrderRow, registry: Registry): Promise<AfterSale['subject']> {
  const { ownersView } = registry.orderKind(kind)
  return ownersView ? { kind: 'parcel', id: await ownersView.idOf(db, id) } : { kind: 'order', id }
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

/** The conversations of these after-sales, by their ids. */
async function eventsOf(
  db: Db,
  ids: readonly string[],
  side: Side,
  now: Date,
): Promise<Map<string, AfterSale['events']>> {
  const found = new Map<string, AfterSale['events']>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const events = await db
    .selectFrom('after_sale_events')
    .selectAll()
    .where('after_sale_id', 'in', [...ids])
    .orderBy('after_sale_id')
    .orderBy('position')
    .execute()
  const filesOf = async (own: boolean) => {
    const ofSide = events.filter(({ by_side }) => (by_side === side) === own).map((event) => event.id)
    return uploadsOf(db, eventSubject, ofSide, { isOwner: own, now } satisfies Reader)
  }
  // Who uploaded something sees it while it is checked, the other side afterwards.
  const files = new Map([...(await filesOf(true)), ...(await filesOf(false))])
  for (const event of events) found.get(event.after_sale_id)?.push(eventView(event, files.get(event.id) ?? []))
  return found
}

const eventView = (
  { id, at, by_side, step, state, words }: EventRow,
  files: AfterSale['events'][number]['pictures'],
): AfterSale['events'][number] => ({
  id,
  at: at.toISOString(),
  by: by_side,
  step,
  state,
  words,
  pictures: files.filter(({ kind }) => kind === 'picture'),
  video: files.find(({ kind }) => kind === 'video') ?? null,
})
