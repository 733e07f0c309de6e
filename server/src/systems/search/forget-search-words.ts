import { sql } from 'kysely'
import { forgetOld } from '../../core/retention/forget-old'

export const forgetSearchWords = forgetOld({
  kind: 'forget_search_words',
  keptFor: 'searchWordDays',
  async deleteSome(tx, oldest, atMost) {
    const { numAffectedRows } = await sql`
      delete from search_words where word in (
        select word from search_words where searched_at <= ${oldest} limit ${atMost} for update skip locked)`.execute(
      tx,
    )
    return Number(numAffectedRows)
  },
})
