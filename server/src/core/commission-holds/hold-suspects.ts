import { commissionLifeCycle } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { commissionCheckSetting } from '../commission/check-setting'
import { readKeptSetting } from '../settings/kept-settings'
import type { OrderRow } from '../system/events'
import type { Context } from '../system/system'
import { findReasons } from './find-reasons'

/**
 * Holds what an order earns, all of it, where a check finds something: when its commission has just been made, and, with `only`,
 * when what this check looks at has changed. An order is held once; what was decided then stays.
 */
export async function holdSuspects(
  tx: Tx,
  { id: orderId }: OrderRow,
  { now, jobs }: Context,
  { only }: { only?: 'address' } = {},
): Promise<void> {
  const all = await readKeptSetting(tx, commissionCheckSetting, now)
  const setting = only === undefined ? all : { ...all, account: false, ring: false, burst: null }
  const found = await findReasons(tx, orderId, setting, now)
  if (!found || found.reasons.length === 0) return
  const hold = { id: newId('commissionHold'), lapses_at: new Date(now.getTime() + setting.lapseDays * dayMs) }
  const held = await tx
    .insertInto('commission_holds')
    .values({
      ...hold,
      order_id: orderId,
      promoter_id: found.promoterId,
      reasons: JSON.stringify(found.reasons),
      state: 'open',
      held_at: now,
    })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!held) return
  const { from, to } = commissionLifeCycle.transitions.hold
  await tx
    .updateTable('commission_lines')
    .set({ state: to })
    .where('commission_id', 'in', (eb) => eb.selectFrom('commissions').select('id').where('order_id', '=', orderId))
    .where('state', 'in', from)
    .execute()
  await jobs.schedule(tx, 'lapse_hold', hold.id, hold.lapses_at)
}
