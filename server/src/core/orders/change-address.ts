import type { AddressParts } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { findAddress } from '../addresses/find-address'
import { readSetting } from '../settings/read-setting'
import type { OrderRow } from '../system/events'
import type { Context } from '../system/system'
import { freightPaidBack } from './freight-elsewhere'
import { lockOrder } from './lock-order'
import { refundOrder } from './refund-order'
import { waitingSetting } from './waiting-setting'

interface Wanted {
  orderId: string
  /** Set for an order that its owner pays for: `not_found` for anybody else's. */
  customerId?: string
  /** One of the owner's. */
  addressId: string
}

/**
 * Sends a paid order to another address of its owner, as long as nothing of it was shipped. The lock of the order is the one
 * that shipping takes: of both at once, either the shipment goes to the new address or the change is `already_shipped`.
 * Freight that is not needed there goes back to who paid.
 */
export async function changeAddress(
  tx: Tx,
  { orderId, customerId, addressId }: Wanted,
  context: Context,
): Promise<void> {
  const order = await lockOrder(tx, orderId, customerId)
  refuseUnlessToShip(order)
  const to = await findAddress(tx, order.customer_id, addressId)
  if (isSame(order.address, to)) return
  const paidBackFen = await freightPaidBack(tx, order, to, context)
  await noteChange(tx, order, to, context)
  const changed = await tx
    .updateTable('orders')
    .set({ address: JSON.stringify(to) })
    .where('id', '=', orderId)
    .where('state', '=', 'to_ship')
    .returningAll()
    .executeTakeFirst()
  // Cannot happen while the row is locked; without the lock this stops a change after the shipment.
  if (!changed) throw alreadyShipped()
  if (paidBackFen > 0) await refundOrder(tx, orderId, { freightFen: paidBackFen }, context)
  await context.registry.emit(tx, 'order.readdressed', { order: changed }, context)
}

const alreadyShipped = () => new Problem('already_shipped', 'some or all of the order is on its way')

function refuseUnlessToShip({ kind, state }: OrderRow): void {
  if (state === 'to_ship') return
  if (state === 'part_shipped' || state === 'to_receive' || state === 'completed') throw alreadyShipped()
  throw new Problem('order_state_conflict', `the address of a ${kind} order that is ${state} is not changed`)
}

const parts = ['name', 'phone', 'province', 'city', 'county', 'detail'] as const
const isSame = (one: AddressParts | null, other: AddressParts): boolean =>
  one !== null && parts.every((part) => one[part] === other[part])

/** The number of the change is part of its key, so that no two changes are the last one that is allowed. */
async function noteChange(tx: Tx, order: OrderRow, to: AddressParts, { now, actor }: Context): Promise<void> {
  const { addressChanges } = await readSetting(tx, waitingSetting, now)
  const noted = await sql`
    insert into address_changes (order_id, number, from_address, to_address, changed_by, changed_at)
    select ${order.id}, count(*) + 1, ${JSON.stringify(order.address)}::jsonb, ${JSON.stringify(to)}::jsonb,
      ${actor.id ?? order.customer_id}, ${now}::timestamptz
    from address_changes where order_id = ${order.id} having count(*) < ${addressChanges}`.execute(tx)
  if (noted.numAffectedRows === 0n) {
    throw new Problem('address_change_limit_reached', `the address was changed ${addressChanges} times`)
  }
}
