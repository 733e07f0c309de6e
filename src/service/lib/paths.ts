import type { AfterSale } from '@haoli/contract'

/** Where the goods are that something is applied for. */
export type Subject = AfterSale['subject']

/** Pages of this package that it opens itself, and the list of orders. */
export const paths = {
  afterSale: (id: string) => `/service/pages/after-sale/index?id=${encodeURIComponent(id)}`,
  afterSales: '/service/pages/after-sales/index',
  invoice: (orderId: string) => `/service/pages/invoice/index?orderId=${orderId}`,
  invoices: '/service/pages/invoices/index',
  titles: '/service/pages/titles/index',
  newTitle: '/service/pages/title/index',
  title: (id: string) => `/service/pages/title/index?id=${id}`,
  orders: '/trade/pages/orders/index?tab=all',
} as const

/** The page of what was bought or received. */
export const goodsPath = ({ kind, id }: Subject): string =>
  kind === 'order' ? `/trade/pages/order/index?id=${id}` : `/gift/pages/received-present/index?id=${id}`

/** The form for another application about the same goods. */
export const applyPath = ({ kind, id }: Subject): string =>
  `/service/pages/apply/index?${kind === 'order' ? 'order' : 'present'}=${id}`
