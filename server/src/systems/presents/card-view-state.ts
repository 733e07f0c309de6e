import type { CardViewState, ErrorCode } from '@haoli/contract'
import { Problem } from '../../platform/problem'
import type { ParcelRow, PresentRow } from './present-rows'

interface CardViewInput {
  present: Pick<PresentRow, 'giver_id' | 'send_to' | 'state' | 'expires_at'>
  parcels: readonly Pick<ParcelRow, 'state' | 'recipient_id' | 'return_reason'>[]
  /** null: not logged in. */
  customerId: string | null
  now: Date
}

/** Whether the time to accept still runs. Compares the clock, since the expiry job may not have run yet. */
export const isOpen = ({ present, now }: Pick<CardViewInput, 'present' | 'now'>): boolean =>
  present.state === 'open' && present.expires_at !== null && present.expires_at > now

/** The state of a card for the customer who sees it. The card shows it and claims are refused by it, so both agree. */
export function cardViewState({ present, parcels, customerId, now }: CardViewInput): CardViewState {
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

/** Throws where this customer can neither accept nor decline. */
export function refuseUnlessOpen(input: CardViewInput & { customerId: string }): void {
  const refusal = refusals[cardViewState(input)]
  if (refusal) throw new Problem(...refusal)
}
