import { parcelLifeCycle } from '@haoli/contract'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { refuseUnlessOpen } from './card-view-state'
import { presentOfCard } from './cards'
import { closeIfAnswered } from './close-if-answered'
import { notifyGiver } from './notify'
import { lockPresent } from './present-rows'
import { returnParcels } from './return-parcels'

interface Answer {
  token: string
  customerId: string
  words: string
}

/** A recipient declines a parcel, which is returned at once. Answers the present's id. */
export async function declinePresent(tx: Tx, { token, customerId, words }: Answer, context: Context): Promise<string> {
  const { now } = context
  const { present, parcels } = await lockPresent(tx, await presentOfCard(tx, token, now))
  refuseUnlessOpen({ present, parcels, customerId, now })
  const waiting = parcels.find((one) => one.state === 'waiting')
  const { from, to } = parcelLifeCycle.transitions.decline
  const declined = await tx
    .updateTable('parcels')
    .set({ state: to, recipient_id: customerId, answered_at: now, decline_words: words, return_reason: 'declined' })
    .where('id', '=', waiting?.id ?? '')
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst()
  if (!declined) throw new Problem('present_state_conflict', 'the parcel was answered meanwhile')
  await returnParcels(tx, present, [declined], context)
  await closeIfAnswered(tx, present, 'finish', context)
  await notifyGiver(tx, 'present_declined', present, { by: customerId }, context)
  return present.id
}
