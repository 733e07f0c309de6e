import { sql } from 'kysely'
import { scheduleEach } from '../../core/jobs/schedule-each'
import { notify } from '../../core/notices/notify'
import type { JobHandler } from '../../core/system/system'

interface Restocked {
  title: string
  specs: { value: string }[]
}

const back = sql`
  restock_watches w join stocks t on t.sku_id = w.sku_id join skus k on k.id = w.sku_id join products p on p.id = w.product_id
  where t.available > 0 and k.listed and p.listed`

/**
 * Finds who waits for a SKU that can be bought now, whatever has brought it back: an import, an order that died, a merchant. Each is
 * told by a job of its own. Reads no SKU that nobody waits for.
 */
export const tellRestocks: JobHandler = (tx, _occurrence, { now }) =>
  scheduleEach(tx, 'tell_restock', sql`select distinct w.customer_id || ' ' || w.product_id from ${back}`, now)

/** Tells a customer of a product, which the subject names behind them. What is told is deleted, so it is told once. */
export const tellRestock: JobHandler = async (tx, subject, context) => {
  const [customerId = '', subjectId = ''] = subject.split(' ')
  const { rows } = await sql<Restocked>`
    with back as (
      select w.customer_id, w.product_id, p.title, k.specs from ${back}
        and w.customer_id = ${customerId} and w.product_id = ${subjectId}
      order by w.asked_at for update of w
    ), told as (
      delete from restock_watches w using back b where w.customer_id = b.customer_id and w.product_id = b.product_id
    )
    select title, specs from back`.execute(tx)
  for (const { title, specs } of rows) {
    const values = { who: '', title, specText: specs.map(({ value }) => value).join(' / '), count: 1 }
    await notify(tx, { kind: 'restocked', customerId, subjectId, values }, context)
  }
}
