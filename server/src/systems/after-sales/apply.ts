import { type AfterSaleState, type ApplyForAfterSale, afterSaleReasonRules } from '@haoli/contract'
import { sql } from 'kysely'
import { lockOrder } from '../../core/orders/lock-order'
import { linesOf, type OrderLineRow } from '../../core/orders/order-lines'
import { readSetting } from '../../core/settings/read-setting'
import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { readCase, type Setting } from './after-sale-rows'
import { afterSaleSetting } from './after-sale-setting'
import { writeEvent } from './events'
import { exchangesOf } from './exchanges'
import { deadlineOf, scheduleDeadline } from './move-case'
import { notifyOfStep } from './notify'
import { mostPieces, noReasonUntil, takesApplications } from './possible'
import { returnedWithoutReason } from './without-reason'

interface Application {
  orderId: string
  wanted: ApplyForAfterSale
  /** The merchant applies for the buyer, who then consents. */
  by: 'buyer' | 'merchant'
}

/**
 * Applies for an after-sale of lines of an order; the caller has checked whose order it is. Answers its id.
 * `after_sale_not_possible`: too late, too many pieces, or too often; `after_sale_state_conflict`: a line has one that is open.
 */
export async function applyForAfterSale(
  tx: Tx,
  { orderId, wanted, by }: Application,
  context: Context,
): Promise<string> {
  const { now, jobs } = context
  await jobs.cancel(tx, 'confirm_order', orderId)
  const order = await lockOrder(tx, orderId)
  const setting = await readSetting(tx, afterSaleSetting, now)
  if (!takesApplications(order, setting, now)) throw notPossible('this order takes no after-sale now', '')
  checkAmount(order, wanted)
  checkReason(wanted)
  const lines = await namedLines(tx, order, wanted)
  const applied = await applicationsOf(tx, lines)
  for (const [index, line] of lines.entries()) {
    const most = mostPieces(line, applied.get(line.id) ?? 0)[wanted.type]
    if ((wanted.lines[index]?.quantity ?? 0) > most) {
      throw notPossible(`of this line ${most} pieces can have a ${wanted.type}`, `/lines/${index}/quantity`)
    }
  }
  if (wanted.reason === 'no_reason_7_days') await checkNoReason(tx, order, lines, setting, now)

  const id = newId('afterSale')
  const state: AfterSaleState = by === 'buyer' ? 'merchant_processing' : 'user_wait_handle'
  const { type, subType = 'default', reason, fen = null } = wanted
  const row = await tx
    .insertInto('after_sales')
    .values({
      id,
      order_id: orderId,
      customer_id: order.customer_id,
      type,
      sub_type: subType,
      reason,
      state,
      open: true,
      asked_fen: fen,
      of_shipped: type !== 'refund',
      freight_by: afterSaleReasonRules[reason].fault,
      pick_up: setting.pickUp,
      proposal: by === 'merchant' ? JSON.stringify({ kind: 'change', type, subType, fen }) : null,
      deadline: deadlineOf(state, { type }, setting, now),
      applied_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await insertLines(tx, { id, wanted, applied })
  const { words, pictureIds, videoId } = wanted
  const said = { ...(words && { words }), ...(pictureIds && { pictureIds }), ...(videoId && { videoId }) }
  await writeEvent(tx, { row, step: 'apply', by, said }, context)
  const one = await readCase(tx, { row, order }, now)
  await scheduleDeadline(tx, one, context)
  await notifyOfStep(tx, one, { transition: 'apply', by }, context)
  return id
}

const notPossible = (message: string, param: string) =>
  new Problem('after_sale_not_possible', message, param === '' ? {} : { param })

/** An amount is named for a difference of price, by whoever sees prices, and for one line. */
function checkAmount(order: OrderRow, { type, subType = 'default', fen, lines }: ApplyForAfterSale): void {
  const isDifference = subType === 'price_diff'
  if (isDifference !== (fen !== undefined)) {
    throw new Problem('validation_failed', 'an amount goes with a difference of price', { param: '/fen' })
  }
  if (!isDifference) return
  if (type !== 'refund' || lines.length !== 1) {
    throw new Problem('validation_failed', 'a difference of price is a refund for one line', { param: '/subType' })
  }
  if (order.kind === 'parcel')
    throw notPossible('whoever got a present knows no price: refund its giver instead', '/subType')
}

function checkReason({ type, reason, pictureIds = [], videoId }: ApplyForAfterSale): void {
  const { types, needsPicture } = afterSaleReasonRules[reason]
  if (!types.some((one) => one === type)) {
    throw new Problem('validation_failed', `${reason} is no reason for a ${type}`, { param: '/reason' })
  }
  if (needsPicture && pictureIds.length === 0 && videoId === undefined) {
    throw new Problem('validation_failed', `${reason} needs a picture or a video`, { param: '/pictureIds' })
  }
}

async function namedLines(tx: Tx, order: OrderRow, { type, lines: wanted, fen }: ApplyForAfterSale) {
  const all = await linesOf(tx, order.id)
  const exchanges = type === 'exchange' ? await exchangesOf(tx, all) : undefined
  return wanted.map((one, index) => {
    const param = `/lines/${index}`
    if (wanted.findIndex(({ lineId }) => lineId === one.lineId) !== index) {
      throw new Problem('validation_failed', 'a line may be named once', { param: `${param}/lineId` })
    }
    const line = all.find(({ id }) => id === one.lineId)
    if (!line) throw new Problem('not_found', 'no such line of this order', { param: `${param}/lineId` })
    if (one.exchangeSkuId !== undefined) {
      const fits = exchanges?.get(line.id)?.some(({ skuId }) => skuId === one.exchangeSkuId)
      if (!fits) {
        const words = 'it is exchanged for a SKU of the same product and price'
        throw new Problem('validation_failed', words, { param: `${param}/exchangeSkuId` })
      }
    }
    if (fen !== undefined && fen > line.payable_fen - line.refunded_fen) {
      const left = line.payable_fen - line.refunded_fen
      throw new Problem('refund_exceeds_paid', `${left} fen can still be refunded`, { param: '/fen' })
    }
    return line
  })
}

/** How many applications each line has had. The order's lock keeps the counts true. */
async function applicationsOf(tx: Tx, lines: readonly OrderLineRow[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('after_sale_lines')
    .select(['order_line_id as id', (eb) => eb.fn.max('application').as('count')])
    .where(
      'order_line_id',
      'in',
      lines.map(({ id }) => id),
    )
    .groupBy('order_line_id')
    .execute()
  return new Map(rows.map(({ id, count }) => [id, count]))
}

async function insertLines(
  tx: Tx,
  { id, wanted, applied }: { id: string; wanted: ApplyForAfterSale; applied: ReadonlyMap<string, number> },
): Promise<void> {
  for (const { lineId, quantity, exchangeSkuId = null } of wanted.lines) {
    const inserted = await tx
      .insertInto('after_sale_lines')
      .values({
        after_sale_id: id,
        order_line_id: lineId,
        application: (applied.get(lineId) ?? 0) + 1,
        open: true,
        quantity,
        exchange_sku_id: exchangeSkuId,
      })
      // Not a parameter: PostgreSQL finds the partial index by the words of the statement.
      .onConflict((one) => one.column('order_line_id').where('open', '=', sql.lit(true)).doNothing())
      .returning('order_line_id')
      .executeTakeFirst()
    if (!inserted) throw new Problem('after_sale_state_conflict', 'a line has an after-sale that is open')
  }
}

async function checkNoReason(
  tx: Tx,
  order: OrderRow,
  lines: readonly OrderLineRow[],
  setting: Setting,
  now: Date,
): Promise<void> {
  const until = noReasonUntil(order, setting)
  if (until !== null && now >= until) throw notPossible('the days for a return without a reason are over', '/reason')
  const products = await returnedWithoutReason(tx, lines)
  if (!lines.every(({ product_id }) => products.has(product_id)))
    throw notPossible('these goods cannot be returned without a reason', '/reason')
}
