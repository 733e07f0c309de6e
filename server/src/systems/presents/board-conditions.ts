import type { PresentTab } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'

type Condition = RawBuilder<boolean>

const cameBack = (reason: 'declined' | 'expired' | 'taken_back'): Condition =>
  sql`s.id in (select present_id from parcels where return_reason = ${sql.lit(reason)})`

/** Which presents `s` are on a tab. `soon`: until then one that expires is about to. */
export const onTab: Readonly<Record<PresentTab, (now: Date, soon: Date) => Condition>> = {
  all: () => sql`true`,
  to_pay: () => sql`s.state = 'to_pay'`,
  dated: (now) => sql`s.state = 'open' and s.opens_at > ${now}`,
  waiting: (now) => sql`s.state = 'open' and (s.opens_at is null or s.opens_at <= ${now})`,
  expiring: (now, soon) =>
    sql`s.state = 'open' and s.expires_at <= ${soon} and (s.opens_at is null or s.opens_at <= ${now})`,
  claimed: () =>
    sql`s.state = 'closed' and exists (select from parcels p where p.present_id = s.id and p.order_id is not null)`,
  declined: () => cameBack('declined'),
  expired: () => cameBack('expired'),
  taken_back: () => cameBack('taken_back'),
  refund_due: () => sql`s.id in (select present_id from parcels where state in ('declined', 'expired', 'taken_back'))`,
  refunded: () => sql`s.id in (select present_id from parcels where return_reason is not null and state = 'refunded')`,
}
