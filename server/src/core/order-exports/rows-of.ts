import type { ExportColumn, ExportOrders } from '@haoli/contract'
import { timeCell } from '../../platform/tables/cells'
import type { Cell } from '../../platform/tables/csv'
import type { OrderLineRow } from '../orders/order-lines'
import { columnsOf } from './columns-of'
import type { ExportedOrder, ExportedShipment } from './read-exported'

interface Row {
  order: ExportedOrder
  line?: OrderLineRow
  shipment?: ExportedShipment
}

const yuan = (fen: number): number => fen / 100

const ofOrder: Partial<Record<ExportColumn, (order: ExportedOrder) => Cell>> = {
  number: (order) => order.number,
  state: (order) => order.state,
  kind: (order) => order.kind,
  createdAt: (order) => timeCell(order.created_at),
  paidAt: (order) => timeCell(order.paid_at),
  shippedAt: (order) => timeCell(order.shipped_at),
  completedAt: (order) => timeCell(order.completed_at),
  closedAt: (order) => timeCell(order.closed_at),
  goods: (order) => yuan(order.goods_fen),
  discount: (order) => yuan(order.discount_fen),
  freight: (order) => yuan(order.freight_fen),
  payable: (order) => yuan(order.payable_fen),
  refunded: (order) => yuan(order.refundedFen),
  entrance: (order) => order.entrance,
  buyer: (order) => order.buyer,
  buyerNote: (order) => order.note,
  receiver: (order) => order.address?.name ?? null,
  phone: (order) => order.address?.phone ?? null,
  region: ({ address }) => address && [address.province, address.city, address.county].filter(Boolean).join(' '),
  address: (order) => order.address?.detail ?? null,
  promoter: (order) => order.promoter,
  staffNotes: (order) => order.staffNotes,
}

const ofLine: Partial<Record<ExportColumn, (line: OrderLineRow) => Cell>> = {
  title: (line) => line.title,
  spec: (line) => line.spec_text,
  productId: (line) => line.product_id,
  skuId: (line) => line.sku_id,
  price: (line) => yuan(line.price_fen),
  quantity: (line) => line.quantity,
  lineGoods: (line) => yuan(line.goods_fen),
  lineDiscount: (line) => yuan(line.discount_fen),
  linePayable: (line) => yuan(line.payable_fen),
  lineShipped: (line) => line.shipped_quantity,
  lineRefunded: (line) => yuan(line.refunded_fen),
}

const ofShipment: Partial<Record<ExportColumn, (shipment: ExportedShipment) => Cell>> = {
  company: (shipment) => shipment.company,
  waybill: (shipment) => shipment.waybill,
  sentAt: (shipment) => timeCell(shipment.sentAt),
  receivedAt: (shipment) => timeCell(shipment.receivedAt),
  contents: (shipment) => shipment.contents,
}

/** The rows of one order in the file: itself, its lines, or its parcels. */
export function rowsOf(order: ExportedOrder, wanted: Pick<ExportOrders, 'columns' | 'rows'>): Cell[][] {
  const rows: Record<ExportOrders['rows'], () => Row[]> = {
    order: () => [{ order }],
    line: () => order.lines.map((line) => ({ order, line })),
    shipment: () => order.shipments.map((shipment) => ({ order, shipment })),
  }
  const columns = columnsOf(wanted)
  return rows[wanted.rows]().map((row) => columns.map((column) => cellOf(column, row)))
}

function cellOf(column: ExportColumn, { order, line, shipment }: Row): Cell {
  if (line) {
    const cell = ofLine[column]
    if (cell) return cell(line)
  }
  if (shipment) {
    const cell = ofShipment[column]
    if (cell) return cell(shipment)
  }
  return ofOrder[column]?.(order) ?? null
}
