import { limits, parcelLifeCycle, presentLifeCycle } from '@haoli/contract'
import { sql } from 'kysely'
import { discountSharesOf, insertDiscountShares } from '../../core/orders/discount-shares'
import { readSetting } from '../../core/settings/read-setting'
import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { waitsForItsDay } from './opens-at'
import { presentSetting } from './present-setting'
import { sharesOf } from './shares'

/**
 * A present was paid: creates its parcels, each with its share of the payment, and schedules what its time brings. The 24
 * hours run from the day on which it opens; where it was paid after that day began, from the payment.
 */
export async function openPresent(tx: Tx, order: OrderRow, { now, jobs }: Context): Promise<void> {
  const { from, to } = presentLifeCycle.transitions.pay
  const present = await tx
    .updateTable('presents')
    .set((eb) => ({
      state: to,
      opened_at: now,
      expires_at: sql<Date>`greatest(${eb.ref('opens_at')}, ${now}) + make_interval(hours => ${limits.presentHours})`,
    }))
    .where('order_id', '=', order.id)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirstOrThrow()
  const line = await tx
    .selectFrom('order_lines')
    .select(['id', 'price_fen'])
    .where('order_id', '=', order.id)
    .executeTakeFirstOrThrow()
  const discounts = await discountSharesOf(tx, line.id)
  const paid = { payableFen: order.payable_fen, priceFen: line.price_fen, discounts }
  const parcels = sharesOf(paid, present.parcel_count).map((share) => ({ ...share, id: newId('parcel') }))
  await tx
    .insertInto('parcels')
    .values(
      parcels.map(({ id, amountFen, discountFen }, index) => ({
        id,
        present_id: present.id,
        ordinal: index + 1,
        sku_id: present.sku_id,
        state: parcelLifeCycle.initial,
        amount_fen: amountFen,
        discount_fen: discountFen,
      })),
    )
    .execute()
  const discounted = parcels.map((parcel) => ({ subjectId: parcel.id, discounts: parcel.discounts }))
  await insertDiscountShares(tx, discounted)
  const { opens_at: opensAt, expires_at: expiresAt } = present
  if (expiresAt === null) throw new Error(`present ${present.id} is open but never expires`)
  if (opensAt !== null && waitsForItsDay(present, now)) await jobs.schedule(tx, 'announce_opening', present.id, opensAt)
  await jobs.schedule(tx, 'expire_present', present.id, expiresAt)
  const { remindHoursBefore } = await readSetting(tx, presentSetting, now)
  const remindAt = new Date(expiresAt.getTime() - remindHoursBefore * hourMs)
  await jobs.schedule(tx, 'remind_giver', present.id, remindAt)
}
