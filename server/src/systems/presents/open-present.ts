import { limits, parcelLifeCycle, presentLifeCycle } from '@haoli/contract'
import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { sharesOf } from './shares'

/** A present was paid: creates its parcels, each with its share of the payment, and schedules reminder and expiry. */
export async function openPresent(tx: Tx, order: OrderRow, { now, jobs }: Context): Promise<void> {
  const { from, to } = presentLifeCycle.transitions.pay
  const expiresAt = new Date(now.getTime() + limits.presentHours * hourMs)
  const present = await tx
    .updateTable('presents')
    .set({ state: to, opened_at: now, expires_at: expiresAt })
    .where('order_id', '=', order.id)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirstOrThrow()
  const line = await tx
    .selectFrom('order_lines')
    .select('price_fen')
    .where('order_id', '=', order.id)
    .executeTakeFirstOrThrow()
  const shares = sharesOf({ payableFen: order.payable_fen, priceFen: line.price_fen }, present.parcel_count)
  await tx
    .insertInto('parcels')
    .values(
      shares.map(({ amountFen, discountFen }, index) => ({
        id: newId('parcel'),
        present_id: present.id,
        ordinal: index + 1,
        sku_id: present.sku_id,
        state: parcelLifeCycle.initial,
        amount_fen: amountFen,
        discount_fen: discountFen,
      })),
    )
    .execute()
  await jobs.schedule(tx, 'expire_present', present.id, expiresAt)
  const remindAt = new Date(expiresAt.getTime() - limits.presentRemindHoursBefore * hourMs)
  await jobs.schedule(tx, 'remind_giver', present.id, remindAt)
}
