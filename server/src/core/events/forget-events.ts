import { sql } from 'kysely'
import { forgetOld } from '../retention/forget-old'

export const forgetEvents = forgetOld({
  kind: 'forget_events',
  keptFor: 'eventDays',
  async deleteSome(tx, oldest, atMost) {
    const { numAffectedRows } = await sql`
      delete from client_events where id in (
        select id from client_events where at <= ${oldest} limit ${atMost} for update skip locked)`.execute(tx)
    return Number(numAffectedRows)
  },
})
