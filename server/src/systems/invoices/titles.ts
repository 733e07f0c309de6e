import { type InvoiceTitle, type InvoiceTitleParts, invoiceLimits, type SaveInvoiceTitle } from '@haoli/contract'
import type { Selectable } from 'kysely'
import { lockCustomer } from '../../core/customers/lock-customer'
import type { Db, Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { checkTitle } from './check-title'

type TitleRow = Selectable<Database['invoice_titles']>

/** The default first, then by the last change, newest first. */
export async function listTitles(db: Db, customerId: string): Promise<InvoiceTitle[]> {
  const rows = await db
    .selectFrom('invoice_titles')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('is_default', 'desc')
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, ...partsOf(row), isDefault: row.is_default }))
}

/** What of one of the customer's titles goes into an invoice; `not_found` for anybody else's. */
export async function titleOf(db: Db, customerId: string, id: string): Promise<InvoiceTitleParts> {
  const row = await db
    .selectFrom('invoice_titles')
    .selectAll()
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  if (!row) throw notFound('invoice title')
  return partsOf(row)
}

/** Keeps a title; the first one is the default in any case. `invoice_title_limit_reached` where there are too many. */
export async function createTitle(
  tx: Tx,
  customerId: string,
  given: SaveInvoiceTitle,
  now: Date,
): Promise<InvoiceTitle> {
  const parts = checkTitle(given)
  await lockCustomer(tx, customerId)
  const { count } = await tx
    .selectFrom('invoice_titles')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  if (count >= invoiceLimits.invoiceTitles) {
    throw new Problem('invoice_title_limit_reached', `one keeps ${invoiceLimits.invoiceTitles} titles at most`)
  }
  const isDefault = given.isDefault === true || count === 0
  if (isDefault) await clearDefault(tx, customerId)
  const id = newId('invoiceTitle')
  await tx
    .insertInto('invoice_titles')
    .values({ id, customer_id: customerId, ...columnsOf(parts), is_default: isDefault, updated_at: now })
    .execute()
  return { id, ...parts, isDefault }
}

/** Replaces a title. Invoices keep the copy that they were applied for with. */
export async function updateTitle(
  tx: Tx,
  { customerId, id }: { customerId: string; id: string },
  given: SaveInvoiceTitle,
  now: Date,
): Promise<InvoiceTitle> {
  const parts = checkTitle(given)
  await lockCustomer(tx, customerId)
  const becomesDefault = given.isDefault === true
  if (becomesDefault) await clearDefault(tx, customerId)
  const row = await tx
    .updateTable('invoice_titles')
    .set({ ...columnsOf(parts), ...(becomesDefault && { is_default: true }), updated_at: now })
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .returning('is_default')
    .executeTakeFirst()
  // Throwing rolls `clearDefault` back.
  if (!row) throw notFound('invoice title')
  return { id, ...parts, isDefault: row.is_default }
}

/** Deletes a title; if it was the default, the newest of the others becomes it. */
export async function deleteTitle(tx: Tx, customerId: string, id: string): Promise<void> {
  await lockCustomer(tx, customerId)
  const gone = await tx
    .deleteFrom('invoice_titles')
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .returning('is_default')
    .executeTakeFirst()
  if (!gone) throw notFound('invoice title')
  if (!gone.is_default) return
  const [next] = await listTitles(tx, customerId)
  if (next) await tx.updateTable('invoice_titles').set({ is_default: true }).where('id', '=', next.id).execute()
}

/** Must run before another is made the default: a unique index allows one. */
async function clearDefault(tx: Tx, customerId: string): Promise<void> {
  await tx
    .updateTable('invoice_titles')
    .set({ is_default: false })
    .where('customer_id', '=', customerId)
    .where('is_default', '=', true)
    .execute()
}

const columnsOf = ({ taxNumber, ...parts }: InvoiceTitleParts) => ({ ...parts, tax_number: taxNumber })

const partsOf = ({ kind, name, tax_number, address, phone, bank, account, email }: TitleRow): InvoiceTitleParts => ({
  ...{ kind, name, taxNumber: tax_number },
  ...{ address, phone, bank, account, email },
})
