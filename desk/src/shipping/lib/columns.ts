import type { ShippingRowInput } from '@haoli/contract'

export type Column = keyof ShippingRowInput

/** How files call the columns; without blanks, capitals or brackets. The first is that of the template. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  order: ['订单号', '订单编号', '单号', '订单', 'ordernumber', 'orderno', 'orderid', 'order'],
  carrier: [
    ...['快递公司', '物流公司', '承运商', '快递', '物流', '快递公司名称', '物流公司名称'],
    ...['carrier', 'company', 'courier', 'shippingcompany', 'logistics'],
  ],
  waybill: [
    ...['运单号', '快递单号', '物流单号', '运单编号', '快递运单号', '物流运单号'],
    ...['waybill', 'waybillnumber', 'waybillno', 'trackingnumber', 'trackingno', 'tracking'],
  ],
  goods: [
    ...['商品编号', '商品编码', '规格编号', '规格编码', 'sku编号', 'skuid', 'sku'],
    ...['goods', 'line', 'lineid', '行号', '子订单号'],
  ],
  quantity: ['数量', '件数', '发货数量', '发货件数', 'quantity', 'qty', 'pieces'],
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|[\s_\-*.:#]/g, '')

export interface FoundColumns {
  /** Where each column stands. */
  at: Partial<Record<Column, number>>
  missing: Column[]
}

/** Recognises the columns of a file by its first row. */
export function findColumns(first: readonly string[]): FoundColumns {
  const names = first.map(plain)
  const at: Partial<Record<Column, number>> = {}
  for (const column of Object.keys(headings) as Column[]) {
    // The most usual name first, so that "订单" beside "订单号" is not taken for it.
    for (const heading of headings[column]) {
      const place = names.indexOf(heading)
      if (place >= 0) {
        at[column] = place
        break
      }
    }
  }
  return { at, missing: (['order', 'carrier', 'waybill'] as const).filter((column) => at[column] === undefined) }
}
