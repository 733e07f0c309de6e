import { sql } from 'kysely'
import { forgetOld } from '../retention/forget-old'

/** Visits that an order names are kept with the order. */
export const forgetVisits = forgetOld({
  kind: 'forget_visits',
  keptFor: 'visitDays',
  async deleteSome(tx, oldest, atMost) {
    const { numAffectedRows } = await sql`
      delete from visits where id in (
        select id from visits
        where created_at <= ${oldest} and not exists (select from orders where visit_id = visits.id)
        limit ${atMost} for update skip locked)`.execute(tx)
    return Number(numAffectedRows)
  },
})
