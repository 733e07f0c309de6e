import type { Static } from 'typebox'
import type * as schema from './schemas'

export type CreateOrder = Static<typeof schema.CreateOrder>
export type Order = Static<typeof schema.Order>
export type OrderLine = Static<typeof schema.OrderLine>
export type OrderTab = (typeof schema.orderTabs)[number]
export type Shipment = Static<typeof schema.Shipment>
export type Tracking = Static<typeof schema.Tracking>
export type RefundOrder = Static<typeof schema.RefundOrder>
export type ShipOrder = Static<typeof schema.ShipOrder>
export type OrderWaiting = Static<typeof schema.OrderWaiting>
export type ChangeOrderAddress = Static<typeof schema.ChangeOrderAddress>
export type AnnounceDelay = Static<typeof schema.AnnounceDelay>
export type CorrectShipment = Static<typeof schema.CorrectShipment>
