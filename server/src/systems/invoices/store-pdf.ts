import type { Db, Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'

interface Document {
  isRed: boolean
  issuedBy: 'gateway' | 'by_hand' | null
}

/** `invoice_state_conflict` for what the gateway issued or is asked for, which has a PDF of its own; `not_found`. */
export async function refuseOthersPdf(db: Db, id: string): Promise<Document> {
  const found = await documentById(db, id)
  if (!found) throw notFound('invoice')
  if (found.issuedBy === 'gateway') throw new Problem('invoice_state_conflict', 'the gateway has its PDF')
  return found
}

/** From now on whoever asks for the PDF gets the one in the store. */
export async function markPdfStored(tx: Tx, id: string): Promise<void> {
  const { isRed } = await refuseOthersPdf(tx, id)
  await tx
    .updateTable(isRed ? 'red_invoices' : 'invoices')
    .set({ pdf_stored: true })
    .where('id', '=', id)
    .execute()
}

async function documentById(db: Db, id: string): Promise<Document | undefined> {
  const invoice = await db.selectFrom('invoices').select('way').where('id', '=', id).executeTakeFirst()
  if (invoice) return { isRed: false, issuedBy: invoice.way }
  const red = await db
    .selectFrom('red_invoices')
    .innerJoin('invoices', 'invoices.id', 'invoice_id')
    .select(['way', 'red_invoices.state', 'red_invoices.number'])
    .where('red_invoices.id', '=', id)
    .executeTakeFirst()
  // One that the gateway failed to issue may be issued by hand.
  return red && { isRed: true, issuedBy: red.state === 'failed' ? null : red.way }
}
