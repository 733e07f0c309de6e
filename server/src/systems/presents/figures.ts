import { sql } from 'kysely'
import { subjectsOfOrder } from '../../core/figures/order-figures'
import type { Figure } from '../../core/system/parts'

export const presentFigures: Record<string, Figure> = {
  presentsGiven: {
    counts: 'presents that were paid; one to a group counts once',
    unit: 'count',
    facts: sql`
      select presents.opened_at as at, o.entrance, about.subject, about.subject_id
      from presents join orders o on o.id = presents.order_id cross join lateral ${subjectsOfOrder} as about
      where presents.opened_at is not null`,
    value: sql`count(*)`,
    changes: sql`select opened_at as at, opened_at as changed_at from presents where opened_at is not null`,
  },
  parcelsAccepted: {
    counts: 'parcels of presents that were accepted, on that day, under the entrance of their giver',
    unit: 'count',
    facts: sql`
      select parcels.answered_at as at, o.entrance, about.subject, about.subject_id
      from parcels
      join presents on presents.id = parcels.present_id
      join orders o on o.id = presents.order_id cross join lateral ${subjectsOfOrder} as about
      where parcels.answered_at is not null and parcels.order_id is not null`,
    value: sql`count(*)`,
    changes: sql`select answered_at as at, answered_at as changed_at from parcels where answered_at is not null`,
  },
}
