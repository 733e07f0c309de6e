import { type Expression, type QueryCreator, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { Problem } from '../../platform/problem'
import type { KnownVisit } from '../system/known-visit'

/**
 * The visit that a shopper names in a quote: their own, or one from before the login. `not_found` for another customer's, so
 * that nobody gets the price of a room in which they were not.
 */
export async function findVisit(db: Db, customerId: string, visitId: string): Promise<KnownVisit> {
  const visit = await theirsOrNobodys(db, customerId, visitId).executeTakeFirst()
  return visit ?? noSuchVisit()
}

/** The query of a visit that is the customer's, or that nobody has yet. */
export const theirsOrNobodys = (db: QueryCreator<Database>, customerId: string, visitId: string) =>
  db
    .selectFrom('visits')
    .select(['id', 'entrance', marksOfVisit.as('marks'), isKept.as('isKept')])
    .where('id', '=', visitId)
    .where(isTheirsOrNobodys(customerId))

/** `customerId` null: only one that nobody has. */
export const isTheirsOrNobodys = (customerId: string | null): Expression<SqlBool> =>
  sql<SqlBool>`(visits.customer_id = ${customerId} or visits.customer_id is null)`

const isKept = sql<boolean>`visits.kept_from is not null`

export const marksOfVisit = sql<KnownVisit['marks']>`(
  select coalesce(jsonb_object_agg(mark, value), '{}') from visit_marks where visit_id = visits.id)`

export function noSuchVisit(param = '/visitId'): never {
  throw new Problem('not_found', 'no such visit', { param })
}
