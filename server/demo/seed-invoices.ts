import type { FrozenInvoiceLine, InvoiceTitleParts } from '@haoli/contract'
import { linesOf } from '../src/core/orders/order-lines'
import { saveSetting } from '../src/core/settings/change-setting'
import type { OrderRow } from '../src/core/system/events'
import type { Db, Tx } from '../src/platform/database/db'
import { inTransaction } from '../src/platform/database/in-transaction'
import { dayMs } from '../src/platform/durations'
import { type InvoiceRules, invoiceSetting } from '../src/systems/invoices/invoice-setting'
import { taxIn } from '../src/systems/invoices/tax'

const seller = { name: '好礼商店（示例）', taxNumber: '91350100M000100Y43' }

const nobody = { taxNumber: null, address: null, phone: null, bank: null, account: null, email: null }
const titles: InvoiceTitleParts[] = [
  { kind: 'personal', name: '周立夏', ...nobody },
  { kind: 'company', name: '杭州清和茶文化有限公司', ...nobody, taxNumber: '91330100716105852F' },
]

/** The shop issues invoices, and has issued those of three orders: one was refunded in part, and its invoice reversed as much. */
export async function seedInvoices(db: Db, now: Date): Promise<void> {
  await saveSetting(db, invoiceSetting, { ...invoiceSetting.initial, offered: true, seller }, { now, by: '演示数据' })
  await inTransaction(db, async (tx) => {
    const whole = await completedOrders(tx, '=').limit(2).execute()
    const refunded = await completedOrders(tx, '>').limit(1).execute()
    for (const [index, order] of [...whole, ...refunded].entries()) await insertInvoice(tx, order, index)
  })
}

const completedOrders = (tx: Tx, refundedIs: '=' | '>') =>
  tx
    .selectFrom('orders')
    .selectAll()
    .where('state', '=', 'completed')
    .where('kind', '=', 'plain')
    .where('id', 'in', (line) => line.selectFrom('order_lines').select('order_id').where('refunded_fen', refundedIs, 0))
    .orderBy('completed_at', 'desc')
    .orderBy('id')

async function insertInvoice(tx: Tx, order: OrderRow, index: number): Promise<void> {
  const rules: InvoiceRules = invoiceSetting.initial
  const lines = await linesOf(tx, order.id)
  const id = `ivc_demo_${index}`
  const issuedAt = order.completed_at ?? order.created_at
  const frozen = (fenOf: (line: (typeof lines)[number]) => number, quantity?: 0): FrozenInvoiceLine[] =>
    lines
      .map((line) => ({
        ...{ lineId: line.id, title: line.title, specText: line.spec_text, quantity: quantity ?? line.quantity },
        ...{ fen: fenOf(line), taxFen: 0, taxCode: rules.tax.code, taxRatePpm: rules.tax.ratePpm },
      }))
      .filter(({ fen }) => fen > 0)
  const blue = frozen((line) => line.payable_fen).map((line) => ({ ...line, taxFen: taxIn(line.fen, line.taxRatePpm) }))
  const sum = (all: readonly FrozenInvoiceLine[]) => all.reduce((fen, line) => fen + line.fen, 0)
  await tx
    .insertInto('invoices')
    .values({
      ...{ id, order_id: order.id, customer_id: order.customer_id, state: 'issued', way: 'gateway', attempt: 1 },
      ...{ title: JSON.stringify(titles[index % titles.length]), seller: JSON.stringify(seller) },
      ...{ lines: JSON.stringify(blue), amount_fen: sum(blue), number: `2633000000000000000${index}` },
      ...{ applied_at: order.paid_at ?? order.created_at, begun_at: issuedAt, issued_at: issuedAt },
    })
    .execute()
  const red = frozen((line) => line.refunded_fen, 0).map((line) => {
    const left = (blue.find(({ lineId }) => lineId === line.lineId)?.fen ?? line.fen) - line.fen
    return { ...line, taxFen: taxIn(left + line.fen, line.taxRatePpm) - taxIn(left, line.taxRatePpm) }
  })
  if (red.length === 0) return
  const at = new Date(issuedAt.getTime() + dayMs)
  await tx
    .insertInto('red_invoices')
    .values({
      ...{
        id: `ivr_demo_${index}`,
        invoice_id: id,
        state: 'issued',
        reason: 'allowance',
        created_at: at,
        issued_at: at,
      },
      ...{ lines: JSON.stringify(red), amount_fen: sum(red), number: `2633000000000000010${index}` },
    })
    .execute()
}
