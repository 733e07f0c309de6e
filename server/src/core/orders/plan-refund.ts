import { Problem } from '../../platform/problem'
import type { OrderRow } from '../system/events'
import type { OrderLineRow } from './order-lines'

/** What of an order is refunded at once. */
export interface RefundPlan {
  lines: PlannedLine[]
  freightFen: number
  /** Nothing is left after it: neither pieces nor anything that was paid. */
  isLast: boolean
}

interface PlannedLine {
  line: OrderLineRow
  quantity: number
  fen: number
  /** Its pieces were shipped, though others of the line may still wait. */
  ofShipped: boolean
}

/** A line of the merchant's request, or of a system, which says more. */
interface WantedLine {
  lineId: string
  quantity?: number | undefined
  fen?: number | undefined
  /** With pieces: what they cost, but no more than this. */
  atMostFen?: number
  /** The pieces are among those that were shipped. Otherwise those that were not are refunded first. */
  ofShipped?: boolean
}

/** What of an order is refunded; see the contract's `RefundOrder`. */
export type WantedRefund = { lines?: readonly WantedLine[] | undefined; freightFen?: number | undefined } | null

/**
 * What a refund of `wanted` takes back, of what is left; null: all of it, freight too. Freight is a part of its own, which
 * is refunded by name. An order of which nothing was shipped returns it with the last piece, since nothing was sent for it.
 * `refund_exceeds_paid` for more than is left.
 */
export function planRefund(
  order: Pick<OrderRow, 'freight_fen' | 'refunded_freight_fen'>,
  lines: readonly OrderLineRow[],
  wanted: WantedRefund | undefined,
): RefundPlan {
  const freightLeft = order.freight_fen - order.refunded_freight_fen
  if (!wanted?.lines && wanted?.freightFen === undefined) {
    const planned = lines.filter(hasLeft).map((line) => ({ line, ...leftOf(line), ofShipped: false }))
    return { lines: planned, freightFen: freightLeft, isLast: true }
  }
  if ((wanted.freightFen ?? 0) > freightLeft) throw exceedsPaid('/freightFen', `${freightLeft} fen of freight`)
  const planned = (wanted.lines ?? []).map((one, index, all) => {
    const param = `/lines/${index}`
    if (all.findIndex((other) => other.lineId === one.lineId) !== index) {
      throw new Problem('validation_failed', 'a line may be named once', { param: `${param}/lineId` })
    }
    const line = lines.find(({ id }) => id === one.lineId)
    if (!line) throw new Problem('not_found', 'no such line of this order', { param: `${param}/lineId` })
    return { line, ...partOf(line, one, param), ofShipped: one.ofShipped === true }
  })
  const allPieces = lines.every((line) => {
    const now = planned.find((one) => one.line.id === line.id)
    return line.refunded_quantity + (now?.quantity ?? 0) === line.quantity
  })
  const nothingWasSent = lines.every((line) => line.shipped_quantity === 0)
  const freightFen = allPieces && nothingWasSent ? freightLeft : (wanted.freightFen ?? 0)
  return { lines: planned, freightFen, isLast: allPieces && freightFen === freightLeft }
}

const leftOf = (line: OrderLineRow) => ({
  quantity: line.quantity - line.refunded_quantity,
  fen: line.payable_fen - line.refunded_fen,
})
const hasLeft = (line: OrderLineRow) => leftOf(line).quantity > 0

function partOf(
  line: OrderLineRow,
  { quantity, fen, atMostFen }: WantedLine,
  param: string,
): { quantity: number; fen: number } {
  const left = leftOf(line)
  if (quantity !== undefined && fen !== undefined) {
    throw new Problem('validation_failed', 'pieces or an amount, not both', { param: `${param}/fen` })
  }
  if (left.quantity === 0) throw exceedsPaid(param, 'nothing')
  if (quantity !== undefined) {
    if (quantity > left.quantity) throw exceedsPaid(`${param}/quantity`, `${left.quantity} pieces`)
    return { quantity, fen: Math.min(fenOfPieces(line, quantity), atMostFen ?? left.fen) }
  }
  if (fen !== undefined) {
    if (fen > left.fen) throw exceedsPaid(`${param}/fen`, `${left.fen} fen`)
    // Whoever has got back all that a line cost has returned its pieces, as far as the shop counts them.
    return { quantity: fen === left.fen ? left.quantity : 0, fen }
  }
  return left
}

/** What a refund of so many more pieces of a line comes to, of those that are left. */
export const fenOfPieces = (line: OrderLineRow, pieces: number): number =>
  Math.min(line.payable_fen - line.refunded_fen, paidForPieces(line, pieces))

/**
 * What was paid for the next pieces of a line: its sum up to the last of them minus its sum up to the one before, each
 * rounded down. So all pieces together are what the line cost, however many are refunded at a time.
 */
function paidForPieces({ payable_fen, quantity, refunded_quantity }: OrderLineRow, pieces: number): number {
  const upTo = (count: number) => Number((BigInt(payable_fen) * BigInt(count)) / BigInt(quantity))
  return upTo(refunded_quantity + pieces) - upTo(refunded_quantity)
}

const exceedsPaid = (param: string, left: string) =>
  new Problem('refund_exceeds_paid', `${left} can still be refunded`, { param })
