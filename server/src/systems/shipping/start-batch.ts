import { writeAudit } from '../../core/audit/write-audit'
import { lockOrder } from '../../core/orders/lock-order'
import { shipOrder } from '../../core/orders/ship-order'
import type { Context } from '../../core/system/system'
import { startTask } from '../../core/tasks/start-task'
import type { TaskOnRows } from '../../core/tasks/task-kind'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'

/** A parcel of a batch: the row of its task. Staff know it by its order and its waybill. */
interface Parcel {
  batchId: string
  parcel: number
  orderNumber: string
  company: string | null
  waybillNumber: string | null
}

/**
 * Starts the task that ships what fits. Who starts it again finds it started: the batch is taken by a guarded UPDATE, and a
 * batch is started once. `validation_failed` where nothing fits.
 */
export async function startBatch(tx: Tx, batchId: string, context: Context): Promise<void> {
  const batch = await tx
    .selectFrom('shipping_batches')
    .select('task_id')
    .where('id', '=', batchId)
    .forUpdate()
    .executeTakeFirst()
  if (!batch) throw notFound('shipping batch')
  if (batch.task_id !== null) return
  const rows: Parcel[] = await tx
    .selectFrom('shipping_rows')
    .innerJoin('orders', 'orders.id', 'order_id')
    .select(['batch_id as batchId', 'number as orderNumber', 'company', 'waybill_number as waybillNumber'])
    .select((eb) => eb.ref('parcel').$notNull().as('parcel'))
    .where('batch_id', '=', batchId)
    .where('parcel', 'is not', null)
    .distinctOn('parcel')
    .orderBy('parcel')
    .orderBy('position')
    .execute()
  if (rows.length === 0) throw new Problem('validation_failed', 'no row fits', { param: '/id' })
  const taskId = await startTask(tx, { kind: 'ship_batch', input: { batchId }, rows }, context)
  await tx
    .updateTable('shipping_batches')
    .set({ task_id: taskId, started_at: context.now })
    .where('id', '=', batchId)
    .execute()
}

/** Ships one parcel of a batch, in a transaction of its own, which also keeps its result: after a crash it is shipped once. */
export const shipBatch: TaskOnRows<Pick<Parcel, 'batchId' | 'parcel'>> = {
  atOnce: 1,
  columns: ['orderNumber', 'company', 'waybillNumber'],
  async row(tx, { row: { batchId, parcel } }, context) {
    const rows = await tx
      .selectFrom('shipping_rows')
      .innerJoin('shipping_batches', 'shipping_batches.id', 'batch_id')
      .select(['order_id', 'company', 'waybill_number', 'sku_id', 'quantity', 'created_at'])
      .where('batch_id', '=', batchId)
      .where('parcel', '=', parcel)
      .orderBy('position')
      .execute()
    const [first] = rows
    if (!first?.order_id || !first.company || !first.waybill_number)
      throw new Error(`${batchId} has no parcel ${parcel}`)
    const orderId = first.order_id
    await lockOrder(tx, orderId)
    await refuseWhatChanged(tx, { orderId, waybill: first.waybill_number, since: first.created_at })
    const lines = rows.flatMap(({ sku_id, quantity }) => (sku_id && quantity ? [{ skuId: sku_id, quantity }] : []))
    const shipment = {
      company: first.company,
      waybillNumber: first.waybill_number,
      ...(lines.length > 0 && { lines }),
    }
    const objectId = await shipOrder(tx, orderId, shipment, context)
    const entry = { actor: context.actor, action: 'shipOrder', objectId: orderId, input: { ...shipment, batchId } }
    await writeAudit(tx, entry, context.now)
    return { objectId }
  },
}

/** What the preview could not know. With the order locked, nobody changes it any more. */
async function refuseWhatChanged(
  tx: Tx,
  { orderId, waybill, since }: { orderId: string; waybill: string; since: Date },
): Promise<void> {
  const moved = await tx
    .selectFrom('address_changes')
    .select('number')
    .where('order_id', '=', orderId)
    .where('changed_at', '>=', since)
    .executeTakeFirst()
  if (moved)
    throw new Problem('order_state_conflict', 'the customer has chosen another address since the file was read')
  const shipped = await tx
    .selectFrom('shipments')
    .select('id')
    .where('order_id', '=', orderId)
    .where('waybill_number', '=', waybill)
    .where('shipped_at', '>=', since)
    .executeTakeFirst()
  if (shipped) throw new Problem('already_shipped', 'it was shipped with this waybill since the file was read')
}
