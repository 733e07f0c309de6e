import type { Order } from '@haoli/contract'
import type { PhoneOutcome } from '@/common/blocks/cashier/use-pay'
import { giftPaths } from '@/common/blocks/links/gift-links'

/** Paths of this package's pages and of those that they open. */
export const paths = {
  payResult: (id: string, outcome: PhoneOutcome) => `/trade/pages/pay-result/index?id=${id}&outcome=${outcome}`,
  order: (id: string) => `/trade/pages/order/index?id=${id}`,
  orders: (tab: string) => `/trade/pages/orders/index?tab=${tab}`,
  tracking: (id: string) => `/trade/pages/tracking/index?id=${id}`,
  invoice: (orderId: string) => `/service/pages/invoice/index?orderId=${orderId}`,
  newInvoiceTitle: '/service/pages/title/index',
  product: (id: string) => `/shop/pages/product/index?id=${id}`,
} as const

/** The page of an order; that of a present is in the gift package. */
export const pathOf = ({ id, presentId }: Pick<Order, 'id' | 'presentId'>): string =>
  presentId ? giftPaths.present(presentId) : paths.order(id)
