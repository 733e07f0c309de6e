import { type EventKind, eventKinds } from '@haoli/contract'
import { sql } from 'kysely'
import type { Figure } from '../system/parts'

/** `began_to_pay` is counted as `eventsBeganToPay`. */
const nameOf = (kind: EventKind): string =>
  `events_${kind}`.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const figureOf = (kind: EventKind): Figure => ({
  counts: `events of use of the kind ${kind}`,
  unit: 'count',
  facts: sql`
    select at, entrance, about.subject, about.subject_id
    from client_events cross join lateral (values
      ('shop', ''), ('product', product_id), ('content', marks ->> 'content')
    ) as about (subject, subject_id)
    where kind = ${kind} and about.subject_id is not null`,
  value: sql`count(*)`,
  // The hour in which it was received is stored, not the moment.
  changes: sql`select at, received_at + interval '1 hour' as changed_at from client_events where kind = ${kind}`,
  keptFor: 'eventDays',
})

export const eventFigures: Record<string, Figure> = Object.fromEntries(
  eventKinds.map((kind) => [nameOf(kind), figureOf(kind)]),
)
