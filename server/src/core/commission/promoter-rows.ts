import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'

export type PromoterRow = Selectable<Database['promoters']>

/** Who promotes and is this person, with this account of theirs before others. */
export const activePromoterOfPerson = (db: Db, customerId: string): Promise<PromoterRow | undefined> =>
  db
    .selectFrom('promoters')
    .selectAll()
    .where('state', '=', 'active')
    .where(isSamePerson(sql.ref('promoters.customer_id'), customerId))
    .orderBy((eb) => eb('customer_id', '=', customerId), 'desc')
    .executeTakeFirst()

/** Whether two customers are one person: the same account or, as WeChat has it, two of theirs (wechat.md 2.1). */
export const isSamePerson = (
  one: RawBuilder<unknown>,
  other: string,
): RawBuilder<boolean> => sql<boolean>`(${one} = ${other}
  or ${one} in (
    select twin.id from customers twin join customers on customers.unionid = twin.unionid where customers.id = ${other}))`

/** A promoter who earns by new sales: one who has joined, and not left. */
export function activePromoter(db: Db, by: { customerId: string } | { id: string }): Promise<PromoterRow | undefined> {
  const query = db.selectFrom('promoters').selectAll().where('state', '=', 'active')
  return (
    'id' in by ? query.where('id', '=', by.id) : query.where('customer_id', '=', by.customerId)
  ).executeTakeFirst()
}
