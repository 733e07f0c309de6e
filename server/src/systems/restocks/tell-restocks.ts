import { sql } from 'kysely'
import { notify } from '../../core/notices/notify'
import type { JobHandler } from '../../core/system/system'

/** Customers whom one transaction tells at most, so that it is short. */
const toldPerStep = 100

interface Restocked {
  customer_id: string
  product_id: string
  title: string
  specs: { value: string }[]
}

/**
 * Tells who waits for a SKU that can be bought now, whatever has brought it back: an import, an order that died, a merchant. What is
 * told is deleted, so it is told once. Reads no SKU that nobody waits for.
 */
export const tellRestocks: JobHandler = async (tx, occurrence, context) => {
  const { rows } = await sql<Restocked>`
    with back as (
      select w.customer_id, w.product_id, p.title, k.specs
      from restock_watches w join stocks t on t.sku_id = w.sku_id join skus k on k.id = w.sku_id join products p on p.id = w.product_id
      where t.available > 0 and k.listed and p.listed
      order by w.asked_at limit ${toldPerStep} for update of w skip locked
    ), told as (
      delete from restock_watches w using back b where w.customer_id = b.customer_id and w.product_id = b.product_id
    )
    select * from back`.execute(tx)
  for (const { customer_id: customerId, product_id: subjectId, title, specs } of rows) {
    const values = { who: '', title, specText: specs.map(({ value }) => value).join(' / '), count: 1 }
    await notify(tx, { kind: 'restocked', customerId, subjectId, values }, context)
  }
  if (rows.length === toldPerStep) await context.jobs.schedule(tx, 'tell_restocks', occurrence, context.now)
}
