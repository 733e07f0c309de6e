import type { AfterSaleActor, SayInAfterSale } from '@haoli/contract'
import type { Context } from '../../core/system/system'
import { attachUploads } from '../../core/uploads/attach-uploads'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import type { AfterSaleRow } from './after-sale-rows'

/** What the pictures and the video of a step are attached to. */
export const eventSubject = 'after_sale_event'

/** Words and proof that come with a step. */
export type Said = SayInAfterSale

interface NewEvent {
  /** After the step. */
  row: AfterSaleRow
  step: string
  by: AfterSaleActor
  said?: Said
}

/** Adds a step to the conversation. The after-sale's row is locked, so the places of two steps differ. */
export async function writeEvent(tx: Tx, { row, step, by, said }: NewEvent, { now, actor }: Context): Promise<void> {
  const id = newId('afterSaleEvent')
  const { last } = await tx
    .selectFrom('after_sale_events')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('after_sale_id', '=', row.id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('after_sale_events')
    .values({
      id,
      after_sale_id: row.id,
      position: (last ?? -1) + 1,
      step,
      by_side: by,
      actor_id: actor.id ?? '',
      state: row.state,
      words: said?.words ?? '',
      at: now,
    })
    .execute()
  const { pictureIds = [], videoId } = said ?? {}
  if (pictureIds.length === 0 && videoId === undefined) return
  if (actor.kind !== 'person') {
    throw new Problem('validation_failed', 'only a person has uploads to attach', { param: '/pictureIds' })
  }
  const subject = { kind: eventSubject, id }
  await attachUploads(tx, { pictureIds, videoId, customerId: actor.id, subject })
}
