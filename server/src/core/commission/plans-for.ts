import { type RawBuilder, sql } from 'kysely'

/** One row of `plansFor`. */
export interface PlanFor {
  planId: string
  productId: string
  condition: 'any' | 'first_order' | 'repeat_order'
  ratePpm: number
  servicePpm: number
  endsAt: Date | null
  /** Of goods that the agency has taken on from another one. */
  offerId: string | null
  supplierId: string | null
  offerPpm: number | null
  /** Only so many pieces may be sold by it, which are taken when it is chosen. */
  isLimited: boolean
  /** The lower, the sooner it is chosen: exclusive, targeted, taken on, open. */
  rank: number
  /** false: an exclusive plan for others, which keeps these sales from earning. */
  isTheirs: boolean
}

/**
 * A relation: the plans in force that concern the sales of promoters of an agency (null: of promoters without one), with columns
 * named as in `PlanFor`. Which of them pays for a line is decided by `choosePlan`.
 *
 * Goods are taken on in one step: an offer counts only while its own agency is named by a targeted plan of the merchant.
 */
export const plansFor = (agencyId: string | null, now: Date): RawBuilder<PlanFor> => sql<PlanFor>`
  select plans.id as "planId", plans.product_id as "productId", plans.condition, plans.rate_ppm as "ratePpm",
    ${agencyId === null ? sql`0` : sql`plans.service_ppm`} as "servicePpm", plans.ends_at as "endsAt",
    taken.id as "offerId", taken.agency_id as "supplierId", taken.rate_ppm as "offerPpm",
    taken.most_pieces is not null as "isLimited",
    case when plans.kind = 'exclusive' then 0 when plans.kind = 'open' then 3 when taken.id is null then 1 else 2 end as rank,
    plans.kind = 'open' or named.plan_id is not null or taken.id is not null as "isTheirs"
  from plans
  left join plan_agencies named on named.plan_id = plans.id and named.agency_id = ${agencyId}
  left join lateral (
    select offers.id, offers.agency_id, offers.rate_ppm, offers.most_pieces
    from agency_takings takings
    join agency_offers offers on offers.id = takings.offer_id
    join plan_agencies supplied on supplied.plan_id = plans.id and supplied.agency_id = offers.agency_id
    where takings.agency_id = ${agencyId} and takings.state = 'active'
      and plans.kind = 'targeted' and named.plan_id is null and offers.product_id = plans.product_id
      and offers.paused_at is null and (offers.most_pieces is null or offers.sold_pieces < offers.most_pieces)
      and offers.begins_at <= ${now} and (offers.ends_at is null or offers.ends_at > ${now})
    order by offers.rate_ppm desc, offers.id
    limit 1
  ) taken on true
  where plans.begins_at <= ${now} and (plans.ends_at is null or plans.ends_at > ${now})
    and (plans.kind <> 'targeted' or named.plan_id is not null or taken.id is not null)`
