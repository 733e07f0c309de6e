import type { GivenParcel, GivenPresent } from '@haoli/contract'

/** A step of a present for one friend. `at`: when it was taken; null: not yet, or not known. */
export interface StoryStep {
  kind: 'paid' | 'opened' | 'accepted' | 'declined' | 'expired' | 'arrived'
  taken: boolean
  at: string | null
}

type StorySource = Pick<GivenPresent, 'openedAt' | 'openings' | 'closedAt'> & {
  parcels: readonly Pick<GivenParcel, 'state' | 'returnReason' | 'recipient' | 'answeredAt' | 'arrivedAt'>[]
}

/** What has happened to a paid present for one friend, and what comes next, in order. */
export function storyOf({ openedAt, openings, closedAt, parcels }: StorySource): StoryStep[] {
  const [parcel] = parcels
  if (!parcel) return []
  const { state, returnReason, answeredAt, arrivedAt } = parcel
  const paid = taken('paid', openedAt)
  // Others may have opened the card too.
  const opening = openings.find(({ nickname }) => nickname === parcel.recipient?.nickname) ?? openings[0]
  const opened: StoryStep[] = opening ? [taken('opened', opening.at)] : []
  if (state === 'waiting') {
    return [paid, ...(opening ? opened : [next('opened')]), next('accepted'), next('arrived')]
  }
  if (returnReason === 'declined') return [paid, ...opened, taken('declined', answeredAt)]
  if (state !== 'claimed' && returnReason !== 'merchant') return [paid, ...opened, taken('expired', closedAt)]
  const accepted = [paid, ...opened, taken('accepted', answeredAt)]
  if (arrivedAt) return [...accepted, taken('arrived', arrivedAt)]
  return state === 'claimed' ? [...accepted, next('arrived')] : accepted
}

const taken = (kind: StoryStep['kind'], at: string | null): StoryStep => ({ kind, taken: true, at })
const next = (kind: StoryStep['kind']): StoryStep => ({ kind, taken: false, at: null })
