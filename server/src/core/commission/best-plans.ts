import { type RawBuilder, sql } from 'kysely'
import { shareOfPromoter } from '../agencies/memberships'
import { type PlanFor, plansFor } from './plans-for'

/** What a promoter, or an agency through its promoters, earns by a product. */
export interface BestPlan extends PlanFor {
  /** What is shared between promoter and agency: the rate or, of goods that were taken on, what was offered. */
  sharedPpm: number
  sharePpm: number
  promoterPpm: number
}

/**
 * A relation: of each product that the promoters of an agency (null: those without one) can sell, the plan that a list shows, which is
 * the one that is chosen first for most orders, and the higher rate of two. Without a promoter the shares are those of whom the
 * agency said nothing else for.
 */
export const bestPlans = (
  { agencyId, promoterId = '' }: { agencyId: string | null; promoterId?: string },
  now: Date,
): RawBuilder<BestPlan> => sql<BestPlan>`
  with candidates as (${plansFor(agencyId, now)}),
  best as (
    select distinct on ("productId") candidates.*,
      case when "offerPpm" is null then "ratePpm" else least("offerPpm", "ratePpm" + "servicePpm") end as "sharedPpm"
    from candidates
    where "isTheirs" and not exists (
      select from candidates others
      where others."productId" = candidates."productId" and not others."isTheirs" and others.condition in ('any', candidates.condition))
    order by "productId", rank, "ratePpm" desc, condition
  ),
  shared as (
    select best.*, ${shareOfPromoter(promoterId, agencyId, sql.ref('best.productId'))} as "sharePpm" from best
  )
  select shared.*, ("sharedPpm"::bigint * "sharePpm" / 1000000)::int as "promoterPpm" from shared`
