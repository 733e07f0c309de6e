import type { AfterSale } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Reader } from '../../core/system/parts'
import { uploadsOf } from '../../core/uploads/upload-views'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { eventSubject } from './events'

type EventRow = Selectable<Database['after_sale_events']>

/** Who reads: whoever got a present sees no amount of it. */
export type Side = 'buyer' | 'merchant'

/** The conversations of these after-sales, by their ids. */
export async function eventsOf(
  db: Db,
  ids: readonly string[],
  side: Side,
  now: Date,
): Promise<Map<string, AfterSale['events']>> {
  const found = new Map<string, AfterSale['events']>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const events = await db
    .selectFrom('after_sale_events')
    .selectAll()
    .where('after_sale_id', 'in', [...ids])
    .orderBy('after_sale_id')
    .orderBy('position')
    .execute()
  const filesOf = async (own: boolean) => {
    const ofSide = events.filter(({ by_side }) => (by_side === side) === own).map((event) => event.id)
    return uploadsOf(db, eventSubject, ofSide, { isOwner: own, now } satisfies Reader)
  }
  // Who uploaded something sees it while it is checked, the other side afterwards.
  const files = new Map([...(await filesOf(true)), ...(await filesOf(false))])
  for (const event of events) found.get(event.after_sale_id)?.push(eventView(event, files.get(event.id) ?? []))
  return found
}

const eventView = (
  { id, at, by_side, step, state, words }: EventRow,
  files: AfterSale['events'][number]['pictures'],
): AfterSale['events'][number] => ({
  id,
  at: at.toISOString(),
  by: by_side,
  step,
  state,
  words,
  pictures: files.filter(({ kind }) => kind === 'picture'),
  video: files.find(({ kind }) => kind === 'video') ?? null,
})
