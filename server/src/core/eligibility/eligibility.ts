import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Viewer } from '../actors/viewer'
import { type Audience, everybody } from './audience'

/** Something that is for one audience: a coupon, a price, a plan. */
interface Offer<Text> {
  /** The audience's name; its column references the table `audiences`. */
  audience: Text
  id: Text
}

/** Decides who may have what. An audience that this release does not know includes nobody. */
export interface Eligibility {
  /** The names of all audiences. */
  names: readonly string[]
  /** SQL that is true where an offer is for this person: for a list, in its own query, with the columns of its rows. */
  includes(offer: Offer<RawBuilder<string>>, who: Viewer): RawBuilder<boolean>
  /**
   * Why one offer is not for this person, in plain English; undefined where it is. Ask in the transaction that gives it,
   * after the offer's lock: only a statement that starts then sees what was committed while it waited.
   */
  refusal(db: Db, offer: Offer<string>, who: Viewer): Promise<string | undefined>
}

export function makeEligibility(audiences: ReadonlyMap<string, Audience>): Eligibility {
  const includes: Eligibility['includes'] = ({ audience, id }, who) => {
    const rules = [...audiences].map(([name, rule]) => sql`when ${name} then ${rule.includes(who, id)}`)
    return sql<boolean>`case ${audience} when ${everybody} then true ${sql.join(rules, sql` `)} else false end`
  }
  return {
    names: [everybody, ...audiences.keys()],
    includes,
    async refusal(db, { audience, id }, who) {
      const offer = { audience: sql<string>`${audience}::text`, id: sql<string>`${id}::text` }
      const { rows } = await sql<{ included: boolean }>`select ${includes(offer, who)} as included`.execute(db)
      if (rows[0]?.included) return undefined
      const { sentence } = audiences.get(audience) ?? { sentence: `are ${audience}, which no system registers` }
      return `for those who ${sentence}`
    },
  }
}
