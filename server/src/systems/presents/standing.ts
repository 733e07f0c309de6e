import type { CardViewState, ErrorCode } from '@haoli/contract'
import { Problem } from '../../platform/problem'
import type { ParcelRow, PresentRow } from './present-rows'

interface Look {
  present: Pick<PresentRow, 'giver_id' | 'send_to' | 'state' | 'expires_at'>
  parcels: readonly Pick<ParcelRow, 'state' | 'recipient_id' | 'return_reason'>[]
  /** null: not logged in. */
  customerId: string | null
  now: Date
}

/** Whether a parcel can still be taken, by the clock: nobody has to have expired it yet. */
export const isOpen = ({ present, now }: Pick<Look, 'present' | 'now'>): boolean =>
  present.state === 'open' && present.expires_at !== null && present.expires_at > now

/** What a card means to whoever looks at it. The card shows it, and a claim is refused by it: they cannot differ. */
export function standingOf({ present, parcels, customerId, now }: Look): CardViewState {
  if (customerId === present.giver_id) return 'own'
  const mine = parcels.find((parcel) => customerId !== null && parcel.recipient_id === customerId)
  if (mine) return mine.return_reason === 'declined' ? 'declined' : 'yours'
  const waits = parcels.some((parcel) => parcel.state === 'waiting')
  if (waits && isOpen({ present, now })) return customerId === null ? 'visitor' : 'open'
  if (waits || parcels.some((parcel) => parcel.return_reason === 'expired')) return 'expired'
  return present.send_to === 'friend' ? 'taken' : 'all_gone'
}

const refusals: Partial<Record<CardViewState, [ErrorCode, string]>> = {
  own: ['present_own', 'a giver takes nothing of their own present'],
  yours: ['present_already_yours', 'you have accepted a parcel of this present'],
  declined: ['present_declined_by_you', 'you have declined this present'],
  taken: ['present_taken', 'somebody else has answered this present'],
  all_gone: ['present_all_gone', 'every parcel of this present has its answer'],
  expired: ['present_expired', 'the time to accept this present is over'],
}

/** Throws where nobody can answer the present as `standingOf` sees them. */
export function refuseUnlessOpen(look: Look & { customerId: string }): void {
  const refusal = refusals[standingOf(look)]
  if (refusal) throw new Problem(...refusal)
}
