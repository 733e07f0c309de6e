import type { Static } from 'typebox'
import type * as schema from './schemas'

export type MerchantOrder = Static<typeof schema.MerchantOrder>
export type ExportOrders = Static<typeof schema.ExportOrders>
export type MerchantOrderQuery = Static<typeof schema.MerchantOrderQuery>
export type MerchantOrderCounts = Static<typeof schema.MerchantOrderCounts>
export type MerchantOrderDetail = Static<typeof schema.MerchantOrderDetail>
export type OrderLook = Static<typeof schema.OrderLook>
export type OrderNote = Static<typeof schema.OrderNote>
export type RepriceOrder = Static<typeof schema.RepriceOrder>
