import { type ClientEvent, type EventKind, eventKinds, type VisitMark } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { dayMs, hourMs } from '../../platform/durations'

/** As it was sent: perhaps by a newer client, of a kind that this release does not know. */
type SentEvent = ClientEvent | { id: string; kind: string; ageMs: number }

const isKnown = (event: SentEvent): event is ClientEvent => eventKinds.includes(event.kind as EventKind)

/** Marks that name a place or a text; the others name a person. */
const storedMarks: readonly VisitMark[] = ['channel', 'content', 'room', 'venue']

/**
 * Older events are not counted any more: a phone that was not opened for longer says little of how the shop is used now, and
 * the figures of days long past stay as they were read.
 */
export const daysLate = 7

/** Exact times would join the events of a batch with the visit, order or payment that happened at the same moment. */
const hourOf = (ms: number): Date => new Date(Math.floor(ms / hourMs) * hourMs)

/**
 * Stores the events that are of known kinds, about products that exist, and not too old; those that were stored before stay
 * as they are. Answers how many are new.
 *
 * A visit is looked up and not stored: its entrance is, and those of its marks that name no person. All times are whole hours.
 */
export async function takeEvents(db: Db, events: readonly SentEvent[], now: Date): Promise<number> {
  const oldestMs = daysLate * dayMs
  const rows = events.filter(isKnown).flatMap((event) => (event.ageMs <= oldestMs ? [rowOf(event, now)] : []))
  if (rows.length === 0) return 0
  // Sorted, so that two requests with the same events wait for each other and are not deadlocked.
  const { numAffectedRows } = await sql`
    insert into client_events (id, kind, at, received_at, entrance, marks, product_id, properties)
    select sent.id, sent.kind, sent.at, ${hourOf(now.getTime())}, coalesce(visits.entrance, 'other'),
      coalesce((
        select jsonb_object_agg(mark, value) from visit_marks where visit_id = visits.id and mark = any(${storedMarks as VisitMark[]})
      ), '{}'),
      sent.product_id, sent.properties
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as sent (id text, kind text, at timestamptz, visit_id text, product_id text, properties jsonb)
    left join visits on visits.id = sent.visit_id
    where sent.product_id is null or exists (select from products where products.id = sent.product_id)
    order by sent.id
    on conflict (id) do nothing`.execute(db)
  return Number(numAffectedRows)
}

function rowOf(event: ClientEvent, now: Date) {
  const {
    id,
    kind,
    ageMs,
    visitId = null,
    productId = null,
    ...properties
  } = event as ClientEvent & {
    productId?: string
  }
  const at = hourOf(now.getTime() - ageMs).toISOString()
  return { id, kind, at, visit_id: visitId, product_id: productId, properties }
}
