import { type RawBuilder, sql } from 'kysely'

/**
 * Whether two addresses, as JSON, are the same place or have the same phone, however they are written: spaces, signs, wide
 * letters and the country's prefix do not count. An order of a present has none.
 */
export const samePlace = (one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(${phoneOf(one)} = ${phoneOf(other)} or ${placeOf(one)} = ${placeOf(other)})`

/** The last eleven digits: a mobile number in China. */
const phoneOf = (address: RawBuilder<unknown>) =>
  sql`nullif(right(regexp_replace(normalize(${address} ->> 'phone', nfkc), '[^0-9]', '', 'g'), 11), '')`

const placeOf = (address: RawBuilder<unknown>) => {
  const parts = ['province', 'city', 'county', 'detail'].map((part) => sql`${address} ->> ${sql.lit(part)}`)
  return sql`lower(regexp_replace(normalize(concat(${sql.join(parts)}), nfkc), '[^[:alnum:]]', '', 'g'))`
}
