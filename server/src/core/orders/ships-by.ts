import { type RawBuilder, sql } from 'kysely'
import { deliverySetting } from '../pricing/delivery-promise'

/** The delivery terms in force when the order `o` was placed; none where the shop had never set them. */
const termsWhenOrdered = sql`
  select value from settings
  where key = ${sql.lit(deliverySetting.key)} and effective_from <= o.created_at and withdrawn_at is null
  order by effective_from desc, version desc limit 1`

/** When the order `o`, with its row `w` of `order_waits`, is to ship: as was promised, or as was announced since. */
export const shipsBySql: RawBuilder<Date> = sql`coalesce(w.delayed_until, o.created_at + make_interval(hours =>
  coalesce(((${termsWhenOrdered}) ->> 'shipsWithinHours')::int, ${sql.lit(deliverySetting.initial.shipsWithinHours)})))`
