import { sql } from 'kysely'
import { forgetOld } from '../retention/forget-old'

/** Also deletes what was never read or sent: after so long it is no news. A job that would send it finds nothing. */
export const forgetNotices = forgetOld({
  kind: 'forget_notices',
  keptFor: 'noticeDays',
  async deleteSome(tx, oldest, atMost) {
    const { numAffectedRows } = await sql`
      delete from messages where id in (
        select id from messages where created_at <= ${oldest} limit ${atMost} for update skip locked)`.execute(tx)
    return Number(numAffectedRows)
  },
})
