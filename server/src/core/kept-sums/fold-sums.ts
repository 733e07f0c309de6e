import { sql } from 'kysely'
import type { JobHandler } from '../system/system'

/**
 * Makes one row of all that are alike. In one statement, so that what another transaction adds meanwhile is neither lost nor
 * counted twice: it is not among those that are deleted.
 */
export const foldSums: JobHandler = async (tx) => {
  await sql`
    with gone as (delete from product_counts returning *)
    insert into product_counts
    select listed, sold_out, sum(count) from gone group by listed, sold_out having sum(count) <> 0`.execute(tx)
  await sql`
    with gone as (delete from withdrawal_sums returning *)
    insert into withdrawal_sums
    select state, sum(count), sum(amount_fen), sum(tax_fen) from gone group by state having sum(count) <> 0`.execute(tx)
}
