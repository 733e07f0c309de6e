import type { FigureGroup, FigureSubject } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'

interface Group {
  subject: FigureSubject
  /** Of the rows `f` of figures: what makes one row of the table. */
  id: RawBuilder<string>
  /** To be joined to `f`. */
  join?: RawBuilder<unknown>
  /** The names of some ids; absent: an id needs none. */
  names?: (ids: readonly string[]) => RawBuilder<{ id: string; name: string }>
}

const ofSubject = sql<string>`f.subject_id`

/** How figures are summed by each group. */
export const groups: Record<FigureGroup, Group> = {
  day: { subject: 'shop', id: sql`f.day::text` },
  entrance: { subject: 'shop', id: sql`f.entrance` },
  content: { subject: 'content', id: ofSubject },
  product: {
    subject: 'product',
    id: ofSubject,
    names: (ids) => sql`select id, title as name from products where id = any(${ids})`,
  },
  category: {
    subject: 'category',
    id: ofSubject,
    names: (ids) => sql`select id, name from categories where id = any(${ids})`,
  },
  promoter: {
    subject: 'promoter',
    id: ofSubject,
    names: (ids) => sql`
      select p.id, c.nickname as name from promoters p join customers c on c.id = p.customer_id where p.id = any(${ids})`,
  },
  agency: {
    subject: 'agency',
    id: ofSubject,
    names: (ids) => sql`select id, name from agencies where id = any(${ids})`,
  },
  // A venue has as many codes as it hangs up: they are one row.
  venue: {
    subject: 'venue_code',
    id: sql`coalesce(v.venue, '')`,
    join: sql`left join venue_codes v on v.id = f.subject_id`,
  },
  coupon: {
    subject: 'coupon',
    id: ofSubject,
    names: (ids) => sql`select id, name from coupons where id = any(${ids})`,
  },
}

export async function namesOf(db: Db, by: FigureGroup, ids: readonly string[]): Promise<Map<string, string>> {
  const ask = groups[by].names
  if (!ask || ids.length === 0) return new Map()
  const { rows } = await ask([...ids]).execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
