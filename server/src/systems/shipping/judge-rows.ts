import type { ShippingProblem } from '@haoli/contract'
import type { KnownOrder } from './known-orders'
import type { ReadRow } from './read-row'

export interface JudgedRow extends ReadRow {
  orderId: string | null
  /** null: all that is left. */
  skuId: string | null
  /** Rows of one order, carrier and waybill have the same, counted from 1; null: the row does not fit. */
  parcel: number | null
  /** Another order leaves under the same waybill. */
  packedWith: boolean
}

interface Known {
  orders: ReadonlyMap<string, KnownOrder>
  /** Destinations of what has left under a waybill, by order. */
  waybills: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Says of each row whether it can be shipped as the shop stands now, and which rows are one parcel. Changes nothing. */
export function judgeRows(rows: readonly ReadRow[], { orders, waybills }: Known): JudgedRow[] {
  const onWaybill = destinationsOf(rows, orders, waybills)
  const left = new Map(
    [...orders.values()].map(({ id, lines }) => [id, new Map(lines.map((line) => [line.id, line.left]))]),
  )
  const seen = new Set<string>()
  const judged = rows.map((row): JudgedRow => {
    const order = orders.get(row.orderNumber)
    const base = { ...row, orderId: order?.id ?? null, skuId: null, parcel: null, packedWith: false }
    const problem = row.problem ?? problemOf(row, order)
    if (problem || !order) return { ...base, problem: problem ?? 'order_unknown' }
    const taken = takeGoods(row, order, left.get(order.id) ?? new Map())
    if (typeof taken === 'string') return { ...base, problem: taken }
    return { ...base, ...taken, packedWith: (onWaybill.get(row.waybill)?.orders.size ?? 0) > 1 }
  })
  return inParcels(judged)

  function problemOf(row: ReadRow, order: KnownOrder | undefined): ShippingProblem | null {
    if (!order) return 'order_unknown'
    const key = [order.id, row.waybill, row.goods].join(' ')
    if (seen.has(key)) return 'row_twice'
    seen.add(key)
    if (hasLeft(row, order)) return 'already_shipped'
    if (order.kind === 'present') return 'order_not_to_ship'
    if (order.state === 'to_receive' || order.state === 'completed') return 'nothing_left'
    if (order.state !== 'to_ship' && order.state !== 'part_shipped') return 'order_not_to_ship'
    if (order.held) return 'after_sale_open'
    return (onWaybill.get(row.waybill)?.destinations.size ?? 0) > 1 ? 'waybill_elsewhere' : null
  }
}

/** Whether these goods of the order have left under this waybill. */
function hasLeft({ waybill, goods }: ReadRow, { shipped, lines }: KnownOrder): boolean {
  const skus = shipped.get(waybill)
  if (!skus) return false
  return goods === '' || lines.some((line) => (line.id === goods || line.skuId === goods) && skus.has(line.skuId))
}

interface OnWaybill {
  orders: Set<string>
  destinations: Set<string>
}

/** Which orders each waybill is on, in the file and in the shop, and where they go. */
function destinationsOf(
  rows: readonly ReadRow[],
  orders: Known['orders'],
  waybills: Known['waybills'],
): Map<string, OnWaybill> {
  const all = new Map<string, OnWaybill>()
  const note = (waybill: string, orderId: string, destination: string) => {
    const one = all.get(waybill) ?? { orders: new Set(), destinations: new Set() }
    one.orders.add(orderId)
    one.destinations.add(destination)
    all.set(waybill, one)
  }
  for (const { orderNumber, waybill } of rows) {
    const order = orders.get(orderNumber)
    if (order) note(waybill, order.id, order.destination)
  }
  for (const [waybill, shipped] of waybills) {
    for (const [orderId, destination] of shipped) note(waybill, orderId, destination)
  }
  return all
}

/** Takes what the row ships from what the rows before it left. */
function takeGoods(
  { goods, quantity }: ReadRow,
  { lines }: KnownOrder,
  left: Map<string, number>,
): ShippingProblem | { skuId: string | null; quantity: number | null } {
  if (goods === '' && quantity === null) {
    const some = [...left.values()].some((pieces) => pieces > 0)
    for (const id of left.keys()) left.set(id, 0)
    return some ? { skuId: null, quantity: null } : 'nothing_left'
  }
  // A number alone says which goods where the order has no others.
  const line =
    goods === '' && lines.length === 1 ? lines[0] : lines.find(({ id, skuId }) => id === goods || skuId === goods)
  if (!line) return 'goods_unknown'
  const pieces = left.get(line.id) ?? 0
  if (pieces <= 0) return 'nothing_left'
  if ((quantity ?? 0) > pieces) return 'more_than_left'
  left.set(line.id, pieces - (quantity ?? pieces))
  return { skuId: line.skuId, quantity: quantity ?? pieces }
}

/** A row that says again what is said elsewhere keeps no parcel waiting. */
const harmless: readonly (ShippingProblem | null)[] = ['row_twice', 'already_shipped', null]

/** Numbers the parcels of which every row fits. */
function inParcels(rows: readonly JudgedRow[]): JudgedRow[] {
  const keyOf = ({ orderId, company, waybill }: JudgedRow) => [orderId, company, waybill].join(' ')
  const incomplete = new Set(rows.filter(({ problem }) => !harmless.includes(problem)).map(keyOf))
  const parcels = new Map<string, number>()
  return rows.map((row) => {
    if (row.problem) return row
    const key = keyOf(row)
    if (incomplete.has(key)) return { ...row, problem: 'parcel_incomplete' }
    const parcel = parcels.get(key) ?? parcels.size + 1
    parcels.set(key, parcel)
    return { ...row, parcel }
  })
}
