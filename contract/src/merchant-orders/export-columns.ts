/** One row of an exported file is an order, a line of it, or a parcel. */
export const exportRows = ['order', 'line', 'shipment'] as const
export type ExportRows = (typeof exportRows)[number]

export const exportFormats = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

interface Column {
  /** Its head, in Chinese and English. */
  readonly words: readonly [string, string]
  /** Of what it is: a file whose rows are lines has those of their orders too. */
  readonly of: ExportRows
  /** Names a person, or where they live: chosen only with a confirmation by phone. */
  readonly personal?: true
  /** Who receives an order, and where: for those who may look at it (`lookAtOrder`). */
  readonly receiver?: true
}

/** The columns that an export of orders can have, in the order in which a file has them. */
export const exportColumns = {
  number: { words: ['订单号', 'Order'], of: 'order' },
  state: { words: ['状态', 'Status'], of: 'order' },
  kind: { words: ['类型', 'Type'], of: 'order' },
  createdAt: { words: ['下单时间', 'Ordered at'], of: 'order' },
  paidAt: { words: ['付款时间', 'Paid at'], of: 'order' },
  shippedAt: { words: ['首次发货时间', 'First shipped at'], of: 'order' },
  completedAt: { words: ['完成时间', 'Completed at'], of: 'order' },
  closedAt: { words: ['关闭时间', 'Closed at'], of: 'order' },
  goods: { words: ['商品金额', 'Items total'], of: 'order' },
  discount: { words: ['优惠', 'Discount'], of: 'order' },
  freight: { words: ['运费', 'Freight'], of: 'order' },
  payable: { words: ['应付', 'To pay'], of: 'order' },
  refunded: { words: ['已退款', 'Refunded'], of: 'order' },
  entrance: { words: ['来源', 'Source'], of: 'order' },
  buyer: { words: ['买家', 'Buyer'], of: 'order', personal: true },
  buyerNote: { words: ['买家备注', 'Buyer’s note'], of: 'order', personal: true },
  receiver: { words: ['收件人', 'Recipient'], of: 'order', personal: true, receiver: true },
  phone: { words: ['手机号', 'Phone'], of: 'order', personal: true, receiver: true },
  region: { words: ['地区', 'Region'], of: 'order' },
  address: { words: ['详细地址', 'Address'], of: 'order', personal: true, receiver: true },
  promoter: { words: ['推客', 'Promoter'], of: 'order', personal: true },
  staffNotes: { words: ['商家备注', 'Staff notes'], of: 'order', personal: true },
  title: { words: ['商品', 'Product'], of: 'line' },
  spec: { words: ['规格', 'Variant'], of: 'line' },
  productId: { words: ['商品编号', 'Product ID'], of: 'line' },
  skuId: { words: ['规格编号', 'SKU ID'], of: 'line' },
  price: { words: ['单价', 'Price'], of: 'line' },
  quantity: { words: ['数量', 'Quantity'], of: 'line' },
  lineGoods: { words: ['行金额', 'Line total'], of: 'line' },
  lineDiscount: { words: ['行优惠', 'Line discount'], of: 'line' },
  linePayable: { words: ['行应付', 'Line to pay'], of: 'line' },
  lineShipped: { words: ['已发件数', 'Shipped'], of: 'line' },
  lineRefunded: { words: ['行已退款', 'Line refunded'], of: 'line' },
  company: { words: ['快递公司', 'Carrier'], of: 'shipment' },
  waybill: { words: ['运单号', 'Waybill number'], of: 'shipment' },
  sentAt: { words: ['发货时间', 'Shipped at'], of: 'shipment' },
  receivedAt: { words: ['签收时间', 'Received at'], of: 'shipment' },
  contents: { words: ['包裹内商品', 'Contents'], of: 'shipment' },
} as const satisfies Record<string, Column>

export type ExportColumn = keyof typeof exportColumns
export const exportColumnNames = Object.keys(exportColumns) as ExportColumn[]

/** Whether a file with these rows can have the column. */
export const fitsRows = (column: ExportColumn, rows: ExportRows): boolean =>
  exportColumns[column].of === 'order' || exportColumns[column].of === rows

/** Whether it says who receives an order, or where: for `receiverRoles` alone. */
export const namesReceiver = (column: ExportColumn): boolean => 'receiver' in exportColumns[column]
/** Who may see who receives an order. */
export const receiverRoles = ['operations', 'service'] as const

export const isPersonal = (column: ExportColumn): boolean => 'personal' in exportColumns[column]
