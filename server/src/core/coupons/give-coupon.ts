import type { GivenCoupon } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { notify } from '../notices/notify'
import type { Context } from '../system/system'
import { claimRefusal } from './claim-coupon'
import { insertHeld } from './insert-held'
import { takeCoupon } from './take-coupon'

interface Gift {
  couponId: string
  customerIds: readonly string[]
  by: string
}

/**
 * The merchant gives a coupon to some customers, whomever it is for otherwise. Who has as many as a customer may have is left out. All
 * of the others get one, or nobody does: `coupon_sold_out` where there are not enough.
 */
export async function giveCoupon(tx: Tx, { couponId, customerIds, by }: Gift, context: Context): Promise<GivenCoupon> {
  const { now } = context
  const known = await tx
    .selectFrom('customers')
    .select('id')
    .where('id', 'in', [...customerIds])
    .execute()
  const knownIds = new Set(known.map(({ id }) => id))
  const unknown = customerIds.findIndex((id) => !knownIds.has(id))
  if (unknown >= 0) throw new Problem('not_found', 'no such customer', { param: `/customerIds/${unknown}` })
  const given: string[] = []
  const leftOut: string[] = []
  for (const customerId of customerIds) {
    const coupon = await takeCoupon(tx, couponId, now)
    if (!coupon) throw await claimRefusal(tx, couponId, now)
    const id = await insertHeld(tx, { coupon, customerId, givenBy: by }, now)
    if (id === undefined) {
      await giveBack(tx, couponId)
      leftOut.push(customerId)
      continue
    }
    given.push(customerId)
    const values = { who: '', title: coupon.name, count: 1 }
    await notify(tx, { kind: 'coupon_given', customerId, subjectId: id, values }, context)
  }
  return { given, leftOut }
}

/** The claim that was counted has become none. */
async function giveBack(tx: Tx, couponId: string): Promise<void> {
  await tx
    .updateTable('coupons')
    .set((eb) => ({ claimed: eb('claimed', '-', 1) }))
    .where('id', '=', couponId)
    .execute()
}
