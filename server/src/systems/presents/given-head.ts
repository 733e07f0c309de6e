import type { GivenPresent } from '@haoli/contract'
import { occasionOf } from './occasion-of'
import { isTakenBack } from './opens-at'
import type { PresentRow } from './present-rows'

export interface GivenHead {
  goods: GivenPresent['goods']
  payableFen: number
  payBefore: Date
}

export const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** The members that a row of the list and the present's own page share. */
export const givenHead = (present: PresentRow, { goods, payableFen, payBefore }: GivenHead) => ({
  id: present.id,
  orderId: present.order_id,
  state: present.state,
  sendTo: present.send_to,
  ...occasionOf(present.occasion, present.offered_occasion),
  note: present.note,
  paper: present.paper,
  signature: present.signature,
  goods,
  payableFen,
  parcelCount: present.parcel_count,
  createdAt: present.created_at.toISOString(),
  payBefore: present.state === 'to_pay' ? payBefore.toISOString() : null,
  opensAt: iso(present.opens_at),
  expiresAt: iso(present.expires_at),
  closedAt: iso(present.closed_at),
  takenBack: isTakenBack(present),
})
