import type { ThankForPresent } from '@haoli/contract'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { notifyGiver } from './notify'
import { receivedRow } from './received-view'

interface ThankInput {
  parcelId: string
  recipientId: string
  thanks: ThankForPresent
}

/** Stores the thanks for an accepted parcel, once: words, a sticker, or both. */
export async function thank(tx: Tx, { parcelId, recipientId, thanks }: ThankInput, context: Context): Promise<void> {
  await receivedRow(tx, parcelId, recipientId)
  const words = thanks.words ?? ''
  const sticker = thanks.sticker ?? null
  if (words === '' && sticker === null) {
    throw new Problem('validation_failed', 'thanks need words or a sticker', { param: '/words' })
  }
  const thanked = await tx
    .updateTable('parcels')
    .set({ thanks_words: words, thanks_sticker: sticker, thanked_at: context.now })
    .where('id', '=', parcelId)
    .where('thanked_at', 'is', null)
    .returning('present_id')
    .executeTakeFirst()
  if (!thanked) throw new Problem('thanked_already', 'thanks are said once')
  const present = await tx
    .selectFrom('presents')
    .select(['id', 'giver_id', 'order_id'])
    .where('id', '=', thanked.present_id)
    .executeTakeFirstOrThrow()
  await notifyGiver(tx, 'present_thanked', present, { by: recipientId }, context)
}
