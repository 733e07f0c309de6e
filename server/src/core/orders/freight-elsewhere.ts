import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { loadGoods } from '../catalogue/goods'
import { freightTo } from '../freight/freight'
import { freightSetting } from '../freight/freight-setting'
import type { Region } from '../regions/place-paths'
import { readSetting } from '../settings/read-setting'
import type { OrderRow } from '../system/events'
import type { Context } from '../system/system'
import { linesOf } from './order-lines'

/**
 * Fen of freight that are paid back where the goods of an order go to another place instead. Freight is what the shop asks
 * today for the order as it was placed, there and at the place so far: a change of the templates since makes no move dearer.
 * `place_not_served`, or `address_costs_more` with how much. A present that another order paid for travels free.
 */
export async function freightPaidBack(
  tx: Tx,
  order: OrderRow,
  to: Region,
  { now, registry }: Context,
): Promise<number> {
  const lines = await linesOf(tx, order.id)
  const goods = await loadGoods(
    tx,
    lines.map((line) => line.sku_id),
  )
  const weighed = lines.map((line) => ({
    freightTemplateId: goods.get(line.sku_id)?.freightTemplateId ?? null,
    weightGrams: goods.get(line.sku_id)?.weightGrams ?? 0,
    quantity: line.quantity,
    payableFen: line.payable_fen,
  }))
  const setting = await readSetting(tx, freightSetting, now)
  const there = freightTo(setting, to)
  if (!weighed.every((one) => there.serves(one))) {
    throw new Problem('place_not_served', 'the shop does not send this there', { param: '/addressId' })
  }
  if (registry.orderKind(order.kind).paidElsewhere) return 0
  const here = freightTo(setting, order.address)
  const paid = order.freight_fen - order.refunded_freight_fen
  const soFar = weighed.every((one) => here.serves(one)) ? here.fen(weighed) : 0
  const asked = there.fen(weighed)
  const more = asked - Math.max(paid, soFar)
  if (more > 0) {
    throw new Problem('address_costs_more', `freight there costs ${more} fen more`, { param: '/addressId', fen: more })
  }
  return asked < soFar ? Math.max(0, paid - asked) : 0
}
