import type { GivenPresent } from '@haoli/contract'
import { waitsForDay } from './opening-day'

/** What the page of a given present says at its top. */
export type PresentHeadline =
  | 'to_pay'
  | 'to_pay_over'
  | 'confirming'
  | 'waits_for_day'
  | 'waiting'
  | 'opened'
  | 'given'
  | 'given_some'
  | 'returned'
  | 'taken_back'
  | 'cancelled'

type HeadlineSource = Pick<
  GivenPresent,
  'state' | 'parcels' | 'openings' | 'payBefore' | 'opensAt' | 'takenBack' | 'now' | 'sendTo'
>

/** `paid`: what the phone reported; the state of the present takes precedence. */
export function headlineOf(present: HeadlineSource, paid: boolean): PresentHeadline {
  const { state, parcels, openings, payBefore, now, sendTo } = present
  const claimed = claimedOf(present)
  switch (state) {
    case 'to_pay':
      if (paid) return 'confirming'
      return payBefore !== null && Date.parse(payBefore) <= Date.parse(now) ? 'to_pay_over' : 'to_pay'
    case 'cancelled':
      return 'cancelled'
    case 'open':
      if (waitsForDay(present)) return 'waits_for_day'
      return sendTo === 'friend' && openings.length > 0 ? 'opened' : 'waiting'
    case 'closed':
      if (present.takenBack) return 'taken_back'
      if (claimed === 0) return 'returned'
      return claimed === parcels.length ? 'given' : 'given_some'
  }
}

/** How many parcels were accepted, including those that the merchant refunded later. */
export const claimedOf = ({ parcels }: Pick<GivenPresent, 'parcels'>): number =>
  parcels.filter(({ state, returnReason }) => state === 'claimed' || returnReason === 'merchant').length

export const waitingOf = ({ parcels }: Pick<GivenPresent, 'parcels'>): number =>
  parcels.filter(({ state }) => state === 'waiting').length

/**
 * What sending the card means now: the first time, again to other members of a group, or a reminder of whoever opened
 * it and of the parcels that wait while others are accepted.
 */
export function sendKindOf(present: HeadlineSource): 'first' | 'again' | 'remind' | 'remind_all' {
  const { openings, sendTo } = present
  const sent = openings.length > 0 ? 'again' : 'first'
  if (waitsForDay(present)) return sent
  if (sendTo === 'friend') return openings.length > 0 ? 'remind' : 'first'
  return claimedOf(present) > 0 ? 'remind_all' : sent
}

const liveMs = 3000
const payingMs = 1500
const deliveringMs = 15_000

/** The polling interval of the page: short while anything may happen soon, false once nothing can change. */
export function pollEveryMs(present: GivenPresent, paid: boolean): number | false {
  const headline = headlineOf(present, paid)
  if (headline === 'confirming' || headline === 'to_pay_over') return payingMs
  if (present.state === 'open') return headline === 'waits_for_day' ? deliveringMs : liveMs
  if (present.refundDueFen > 0) return liveMs
  const onTheWay = present.parcels.some(
    ({ delivery }) => delivery !== null && !['completed', 'refunded'].includes(delivery),
  )
  return onTheWay ? deliveringMs : false
}
