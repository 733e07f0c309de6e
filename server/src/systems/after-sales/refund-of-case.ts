import { afterSaleReasonRules } from '@haoli/contract'
import { fenOfPieces, type WantedRefund } from '../../core/orders/plan-refund'
import type { AfterSalePart, Case } from './after-sale-rows'

interface Pieces {
  part: AfterSalePart
  quantity: number
}

/** Pieces of the application that are not refunded yet; what was refunded by another way meanwhile is not refunded twice. */
export const piecesLeft = ({ parts }: Pick<Case, 'parts'>): Pieces[] =>
  parts.map((part) => ({ part, quantity: Math.min(part.quantity, part.line.quantity - part.line.refunded_quantity) }))

/** What came back, and is still to be refunded. */
export const piecesReceived = ({ parts }: Pick<Case, 'parts'>): Pieces[] =>
  parts.map((part) => ({
    part,
    quantity: Math.min(part.received ?? 0, part.line.quantity - part.line.refunded_quantity),
  }))

/**
 * The refund of these pieces: what they cost, or the amount that was agreed on. The order's freight goes back with the last piece
 * where the shop is at fault, and otherwise where nothing was sent. null: nothing is left to refund.
 */
export function refundOf(one: Case, pieces: readonly Pieces[], freightFen = 0): WantedRefund {
  const { row, lines, order } = one
  if (row.sub_type === 'price_diff') return priceDifferenceOf(one)
  const wanted = pieces.filter(({ quantity }) => quantity > 0)
  if (wanted.length === 0) return null
  const isAll = lines.every((line) => {
    const now = wanted.find(({ part }) => part.order_line_id === line.id)?.quantity ?? 0
    return line.refunded_quantity + now === line.quantity
  })
  const freightLeft = order.freight_fen - order.refunded_freight_fen
  const freight = isAll && afterSaleReasonRules[row.reason].fault === 'shop' ? freightLeft : freightFen
  return {
    lines: wanted.map(({ part, quantity }) => ({
      lineId: part.order_line_id,
      quantity,
      ...(row.asked_fen !== null && { atMostFen: row.asked_fen }),
      ofShipped: row.of_shipped,
    })),
    ...(freight > 0 && { freightFen: freight }),
  }
}

function priceDifferenceOf({ row, parts: [part] }: Case): WantedRefund {
  const left = part ? part.line.payable_fen - part.line.refunded_fen : 0
  const fen = Math.min(row.asked_fen ?? 0, left)
  return part && fen > 0 ? { lines: [{ lineId: part.order_line_id, fen }] } : null
}

/** What a refund comes to, in fen. */
export const fenOf = ({ lines }: Case, refund: WantedRefund): number =>
  (refund?.lines ?? []).reduce((all, { lineId, quantity, fen, atMostFen }) => {
    const line = lines.find(({ id }) => id === lineId)
    if (fen !== undefined || !line || quantity === undefined) return all + (fen ?? 0)
    return all + Math.min(fenOfPieces(line, quantity), atMostFen ?? Number.MAX_SAFE_INTEGER)
  }, refund?.freightFen ?? 0)
