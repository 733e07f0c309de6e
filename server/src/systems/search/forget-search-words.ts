import { sql } from 'kysely'
import { forgetOld } from '../../core/retention/forget-old'

export const forgetSearchWords = forgetOld({
  kind: 'forget_search_words',
  keptFor: 'searchWordDays',
  forget: { table: 'search_words', key: 'word', at: 'searched_at' },
})

/** People who searched for a word long ago do not count for it any more. */
export const forgetSearchPeople = forgetOld({
  kind: 'forget_search_people',
  keptFor: 'searchWordDays',
  async forget(tx, oldest, atMost) {
    const { rows } = await sql<{ forgotten: number }>`
      with gone as (
        delete from search_people where (word, person) in (
          select word, person from search_people where searched_at <= ${oldest} limit ${atMost} for update skip locked)
        returning word),
      by_word as (select word, count(*) as people from gone group by word),
      fewer as (
        update search_words w set people = greatest(0, w.people - g.people) from by_word g where g.word = w.word)
      select count(*) as forgotten from gone`.execute(tx)
    return rows[0]?.forgotten ?? 0
  },
})
