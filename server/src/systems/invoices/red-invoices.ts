import type { FrozenInvoiceLine, RedInvoiceReason } from '@haoli/contract'
import { sql } from 'kysely'
import type { ShopEvents } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Db, Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { lapse } from './end-application'
import { fenLeft } from './left-to-invoice'
import { type InvoiceRow, lockLiving, moveInvoice } from './move-invoice'
import { taxIn } from './tax'

/** What is taken back of a line of the order; null: of its freight. */
interface TakenBack {
  lineId: string | null
  quantity: number
  fen: number
}

/**
 * Follows a refund, in its transaction. What has no lines yet will have fewer of them; what has them is taken back by a red invoice of exactly
 * what was refunded, also while the invoice is being issued. The order that paid is locked, so a present's is the giver's.
 */
export async function followRefund(
  tx: Tx,
  { payingOrderId, lines, freightFen }: ShopEvents['order.refunded'],
  context: Context,
): Promise<void> {
  const invoice = await lockLiving(tx, payingOrderId)
  if (!invoice) return
  if (invoice.state === 'applied' || invoice.state === 'failed') {
    if ((await fenLeft(tx, payingOrderId)) <= 0) await lapse(tx, invoice.id, context.now)
    return
  }
  const taken = [
    ...lines.map(({ payingLineId, quantity, fen }) => ({ lineId: payingLineId, quantity, fen })),
    { lineId: null, quantity: 0, fen: freightFen },
  ]
  const reason = lines.some(({ quantity }) => quantity > 0) ? 'returned' : 'allowance'
  await takeBack(tx, { invoice, taken, reason }, context)
  if (invoice.state === 'issued') await reverseIfAllTaken(tx, invoice)
}

/** Takes back all that is left of an issued invoice, which is locked. */
export async function takeBackRest(
  tx: Tx,
  invoice: InvoiceRow,
  transition: 'exchange' | 'take_back',
  context: Context,
): Promise<void> {
  const left = await linesLeftOf(tx, invoice)
  const taken = left.map(({ lineId, quantity, fen }) => ({ lineId, quantity, fen }))
  await takeBack(tx, { invoice, taken, reason: transition === 'exchange' ? 'exchanged' : 'mistaken' }, context)
  await moveInvoice(tx, { id: invoice.id, transition })
}

/** An invoice whose red ones take back all of it is being reversed, from its issue on. */
export async function reverseIfAllTaken(tx: Tx, invoice: Pick<InvoiceRow, 'id' | 'amount_fen'>): Promise<void> {
  const { fen } = await tx
    .selectFrom('red_invoices')
    .select(sql<number>`coalesce(sum(amount_fen), 0)::bigint`.as('fen'))
    .where('invoice_id', '=', invoice.id)
    .executeTakeFirstOrThrow()
  if (fen === invoice.amount_fen) await moveInvoice(tx, { id: invoice.id, transition: 'refund_rest' })
}

async function takeBack(
  tx: Tx,
  { invoice, taken, reason }: { invoice: InvoiceRow; taken: TakenBack[]; reason: RedInvoiceReason },
  { now, jobs }: Context,
): Promise<void> {
  const left = await linesLeftOf(tx, invoice)
  const lines = taken.filter(({ fen }) => fen > 0).map((one) => redLine(left, one))
  if (lines.length === 0) return
  const id = newId('redInvoice')
  await tx
    .insertInto('red_invoices')
    .values({
      ...{ id, invoice_id: invoice.id, state: 'due', reason, created_at: now },
      ...{ amount_fen: lines.reduce((all, { fen }) => all + fen, 0), lines: JSON.stringify(lines) },
    })
    .execute()
  // One of an invoice that is being issued waits for it.
  if (invoice.state === 'issued' && invoice.way === 'gateway') await jobs.schedule(tx, 'issue_red_invoice', id, now)
}

/**
 * The tax that it takes back is what the rest of the line has less than before, so that all red lines together take back the tax of the line, to the
 * fen.
 */
function redLine(left: readonly FrozenInvoiceLine[], { lineId, quantity, fen }: TakenBack): FrozenInvoiceLine {
  const line = left.find((one) => one.lineId === lineId)
  if (!line || line.fen < fen)
    throw new Error(`${fen} fen of ${lineId ?? 'freight'} are more than the invoice has left`)
  return { ...line, quantity, fen, taxFen: line.taxFen - taxIn(line.fen - fen, line.taxRatePpm) }
}

/** The lines of an invoice less what red ones have taken back, or will. */
async function linesLeftOf(db: Db, { id, lines }: InvoiceRow): Promise<FrozenInvoiceLine[]> {
  const reds = await db.selectFrom('red_invoices').select('lines').where('invoice_id', '=', id).execute()
  const left = (lines ?? []).map((line) => {
    const taken = reds.flatMap((red) => red.lines).filter(({ lineId }) => lineId === line.lineId)
    const sum = (member: 'fen' | 'taxFen' | 'quantity') => taken.reduce((all, one) => all + one[member], 0)
    return {
      ...line,
      ...{ quantity: line.quantity - sum('quantity'), fen: line.fen - sum('fen'), taxFen: line.taxFen - sum('taxFen') },
    }
  })
  return left.filter(({ fen }) => fen > 0)
}
