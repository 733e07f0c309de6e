import type { CreateShippingBatch } from '@haoli/contract'
import { sql } from 'kysely'
import { readSetting } from '../../core/settings/read-setting'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { type JudgedRow, judgeRows } from './judge-rows'
import { knownOrders, knownWaybills } from './known-orders'
import { rowReader } from './read-row'
import { shippingSetting } from './shipping-setting'

/** Reads a file and says of each row whether it can be shipped. Nothing is shipped. Answers the batch's id. */
export async function createBatch(tx: Tx, { fileName, rows }: CreateShippingBatch, context: Context): Promise<string> {
  const { now, actor } = context
  const setting = await readSetting(tx, shippingSetting, now)
  if (rows.length > setting.batchRows) {
    throw new Problem('too_many_rows', `at most ${setting.batchRows} rows at a time`, { param: '/rows' })
  }
  const read = rows.map(rowReader(setting))
  const orders = await knownOrders(
    tx,
    read.map(({ orderNumber }) => orderNumber),
    context,
  )
  const waybills = await knownWaybills(
    tx,
    read.map(({ waybill }) => waybill),
    { now, waybillDays: setting.waybillDays },
  )
  const id = newId('shippingBatch')
  await tx
    .insertInto('shipping_batches')
    .values({ id, file_name: fileName, created_at: now, created_by: actor.id })
    .execute()
  await insertRows(tx, id, judgeRows(read, { orders, waybills }))
  return id
}

const insertRows = (tx: Tx, batchId: string, rows: readonly JudgedRow[]) =>
  sql`
    insert into shipping_rows
      (batch_id, position, given, order_id, company, waybill_number, sku_id, quantity, problem, parcel, packed_with)
    select ${batchId}, position, given, "orderId", company, waybill, "skuId", quantity, problem, parcel, "packedWith"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      position integer, given jsonb, "orderId" text, company text, waybill text, "skuId" text, quantity integer,
      problem text, parcel integer, "packedWith" boolean)`.execute(tx)
