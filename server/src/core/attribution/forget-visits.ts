import { sql } from 'kysely'
import { forgetOld } from '../retention/forget-old'

/** Visits that an order names are kept with the order. */
export const forgetVisits = forgetOld({
  kind: 'forget_visits',
  keptFor: 'visitDays',
  forget: {
    table: 'visits',
    key: 'id',
    at: 'created_at',
    unless: sql`exists (select from orders where visit_id = visits.id)`,
  },
})
