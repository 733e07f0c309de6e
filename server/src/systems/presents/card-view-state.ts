import type { CardViewState, ErrorCode } from '@haoli/contract'
import { Problem } from '../../platform/problem'
import { isTakenBack, waitsForItsDay } from './opens-at'
import type { ParcelRow, PresentRow } from './present-rows'

interface CardViewInput {
  present: Pick<PresentRow, 'giver_id' | 'send_to' | 'state' | 'opens_at' | 'expires_at' | 'closed_at'>
  parcels: readonly Pick<ParcelRow, 'state' | 'recipient_id' | 'return_reason'>[]
  /** null: not logged in. */
  customerId: string | null
  now: Date
}

/** Whether the time to accept still runs. Compares the clock, since the expiry job may not have run yet. */
export const isOpen = ({ present, now }: Pick<CardViewInput, 'present' | 'now'>): boolean =>
  present.state === 'open' && present.expires_at !== null && present.expires_at > now

type ExactState = CardViewState | 'sealed' | 'taken_back'

/** The state of a present for a customer. The card shows it and claims are refused by it, so both agree. */
function exactStateOf({ present, parcels, customerId, now }: CardViewInput): ExactState {
  if (customerId === present.giver_id) return 'own'
  if (waitsForItsDay(present, now)) return 'sealed'
  if (isTakenBack(present)) return 'taken_back'
  const mine = parcels.find((parcel) => customerId !== null && parcel.recipient_id === customerId)
  if (mine) return mine.return_reason === 'declined' ? 'declined' : 'yours'
  const waits = parcels.some((parcel) => parcel.state === 'waiting')
  if (waits && isOpen({ present, now })) return customerId === null ? 'visitor' : 'open'
  if (waits || parcels.some((parcel) => parcel.return_reason === 'expired')) return 'expired'
  return present.send_to === 'friend' ? 'taken' : 'all_gone'
}

/** The state of a card for the customer who sees it, in the words that every release of the mini program knows. */
export function cardViewState(input: CardViewInput): CardViewState {
  const state = exactStateOf(input)
  if (state === 'sealed') return input.customerId === null ? 'visitor' : 'open'
  return state === 'taken_back' ? 'expired' : state
}

export const notOpenYet: [ErrorCode, string] = ['present_not_open_yet', 'the day of this present has not begun']

const refusals: Partial<Record<ExactState, [ErrorCode, string]>> = {
  sealed: notOpenYet,
  taken_back: ['present_taken_back', 'the giver has taken this present back'],
  own: ['present_own', 'a giver takes nothing of their own present'],
  yours: ['present_already_yours', 'you have accepted a parcel of this present'],
  declined: ['present_declined_by_you', 'you have declined this present'],
  taken: ['present_taken', 'somebody else has answered this present'],
  all_gone: ['present_all_gone', 'every parcel of this present has its answer'],
  expired: ['present_expired', 'the time to accept this present is over'],
}

/** Throws where this customer can neither accept nor decline. */
export function refuseUnlessOpen(input: CardViewInput & { customerId: string }): void {
  const refusal = refusals[exactStateOf(input)]
  if (refusal) throw new Problem(...refusal)
}
