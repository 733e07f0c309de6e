import type { ReceiveReturn } from '@haoli/contract'
import { lockForRefund } from '../../core/orders/refund-order'
import { restock } from '../../core/stock/stock'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { type AfterSalePart, type Case, lockCase, wasSentOut } from './after-sale-rows'
import { refundCase } from './carry-out'
import type { Said } from './events'
import { moveCase, requireStep } from './move-case'
import { piecesInHand } from './pieces-in-hand'
import { releaseExcess } from './replacement-stock'

/**
 * Says what came back: pieces received, and of these the damaged ones. Whole pieces return to the shelf. Of a return what came back
 * is refunded; of an exchange as many pieces are sent.
 */
export async function receive(tx: Tx, id: string, body: ReceiveReturn | undefined, context: Context): Promise<void> {
  const one = await lockCase(tx, id, context)
  const said: Said | undefined = body?.words === undefined ? undefined : { words: body.words }
  const transition =
    one.row.type !== 'exchange' ? 'receive_return' : wasSentOut(one) ? 'receive_exchanged' : 'receive_exchange'
  requireStep(one, transition, context.now)
  await lockForRefund(tx, one.order.id, context)
  const parts = await countReceived(tx, one, body?.lines, context.now)
  const counted: Case = { ...one, parts }
  if (one.row.type === 'exchange') {
    await releaseExcess(tx, counted, context.now)
    return void (await moveCase(tx, counted, { transition, ...(said && { said }) }, context))
  }
  await refundCase(tx, counted, { transition, said, freightFen: body?.freightFen }, context)
}

/** Everything came back and nothing is damaged, as far as anybody knows; nothing returns to the shelf unseen. */
export async function countAllReceived(tx: Tx, one: Case, now: Date): Promise<Case> {
  await receivedAt(tx, one, now)
  const parts: AfterSalePart[] = []
  for (const part of one.parts) {
    const skuId = await skuOf(tx, part, { received: part.quantity, named: undefined, param: '' })
    parts.push(await setCounts(tx, part, { received: part.quantity, damaged: 0, restocked: 0, skuId }))
  }
  return { ...one, parts }
}

type Counted = NonNullable<NonNullable<ReceiveReturn>['lines']>[number]

async function countReceived(
  tx: Tx,
  one: Case,
  named: readonly Counted[] | undefined,
  now: Date,
): Promise<AfterSalePart[]> {
  for (const [index, { lineId }] of (named ?? []).entries()) {
    if (!one.parts.some((part) => part.order_line_id === lineId)) {
      throw new Problem('not_found', 'no such line of this after-sale', { param: `/lines/${index}/lineId` })
    }
  }
  const counts: (Count & { part: AfterSalePart })[] = []
  for (const part of one.parts) counts.push({ part, ...(await countOf(tx, part, named)) })
  if (counts.every(({ received }) => received === 0)) {
    throw new Problem('validation_failed', 'nothing came back: refuse the receipt instead', { param: '/lines' })
  }
  await receivedAt(tx, one, now)
  await restock(
    tx,
    counts.flatMap(({ part, skuId, restocked }) =>
      restocked > 0 ? [{ sku_id: skuId, product_id: part.line.product_id, quantity: restocked }] : [],
    ),
    { cause: 'return', orderId: one.row.order_id, now },
  )
  const parts: AfterSalePart[] = []
  for (const { part, ...count } of counts) parts.push(await setCounts(tx, part, count))
  return parts
}

interface Count {
  received: number
  damaged: number
  restocked: number
  skuId: string
}

async function countOf(tx: Tx, part: AfterSalePart, named: readonly Counted[] | undefined): Promise<Count> {
  const index = named?.findIndex(({ lineId }) => lineId === part.order_line_id) ?? -1
  const line = named?.[index]
  const received = named === undefined ? part.quantity : (line?.received ?? 0)
  const damaged = line?.damaged ?? 0
  const param = `/lines/${index}`
  if (received > part.quantity) {
    throw new Problem('validation_failed', `${part.quantity} pieces were to come back`, { param: `${param}/received` })
  }
  if (damaged > received) {
    throw new Problem('validation_failed', 'more are damaged than came back', { param: `${param}/damaged` })
  }
  const skuId = await skuOf(tx, part, { received, named: line?.skuId, param: `${param}/skuId` })
  return { received, damaged, restocked: received - damaged, skuId }
}

/** As which SKU pieces came back: the one that was named, or the first of which the buyer has so many. */
async function skuOf(
  tx: Tx,
  { line }: AfterSalePart,
  { received, named, param }: { received: number; named: string | undefined; param: string },
): Promise<string> {
  const inHand = await piecesInHand(tx, line)
  if (named !== undefined && (inHand.get(named) ?? 0) < received) {
    throw new Problem('validation_failed', 'the buyer does not have so many of this SKU', { param })
  }
  return named ?? [...inHand].find(([, count]) => count >= received)?.[0] ?? line.sku_id
}

async function setCounts(tx: Tx, part: AfterSalePart, { skuId, ...counts }: Count): Promise<AfterSalePart> {
  const values = { ...counts, received_sku_id: skuId }
  await tx
    .updateTable('after_sale_lines')
    .set(values)
    .where('after_sale_id', '=', part.after_sale_id)
    .where('order_line_id', '=', part.order_line_id)
    .execute()
  return { ...part, ...values }
}

const receivedAt = (tx: Tx, { row }: Case, now: Date) =>
  tx
    .updateTable('after_sale_parcels')
    .set({ received_at: now })
    .where('after_sale_id', '=', row.id)
    .where('way', '=', 'back')
    .execute()

/** What came back is not what was sent: the merchant refuses it, and the buyer may dispute that. */
export async function refuseReceipt(tx: Tx, id: string, said: Said, context: Context): Promise<void> {
  const one = await lockCase(tx, id, context)
  await receivedAt(tx, one, context.now)
  await moveCase(tx, one, { transition: 'refuse_receipt', said }, context)
}
