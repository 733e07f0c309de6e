import { type RawBuilder, sql } from 'kysely'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { WaitingPart } from '../../core/system/parts'
import type { Db } from '../../platform/database/db'
import { invoiceSetting } from './invoice-setting'

/**
 * A query of the ids of invoices that wait for the merchant: an application that they issue, one that the gateway refused, and one
 * with a red invoice that they issue or that was refused.
 */
export async function invoicesOfMerchant(db: Db, now: Date): Promise<RawBuilder<unknown>> {
  const { way, issuedWhen } = await readKeptSetting(db, invoiceSetting, now)
  const applied = sql`
    select i.id from invoices i join orders o on o.id = i.order_id
    where i.state = 'applied' and o.paid_at is not null and not exists (
      select from invoices before where before.id = i.replaces and before.state <> 'reversed')`
  const queries = [
    sql`select id from invoices where state = 'failed'`,
    sql`
      select i.id from red_invoices r join invoices i on i.id = r.invoice_id
      where r.state <> 'issued' and (r.state = 'failed' or i.way = 'by_hand')`,
  ]
  if (way === 'by_hand') queries.push(applied)
  else if (issuedWhen === 'by_merchant') queries.push(sql`${applied} and i.replaces is null`)
  return sql.join(queries, sql` union `)
}

export const invoicesWaiting: WaitingPart[] = [
  {
    names: ['invoices'],
    seenBy: ['finance'],
    counts: async (now, db) => sql`select count(*) as invoices from (${await invoicesOfMerchant(db, now)}) as waiting`,
  },
]
