import type { Static } from 'typebox'
import type * as schema from './schemas'

export type AfterSale = Static<typeof schema.AfterSale>
export type AfterSaleBrief = Static<typeof schema.AfterSaleBrief>
export type AfterSaleRow = Static<typeof schema.AfterSalePage>['items'][number]
export type AfterSaleChoices = Static<typeof schema.AfterSaleChoices>
export type AfterSaleTracking = Static<typeof schema.AfterSaleTracking>
export type ApplyForAfterSale = Static<typeof schema.ApplyForAfterSale>
export type AgreeToAfterSale = Static<typeof schema.AgreeToAfterSale>
export type RefuseAfterSale = Static<typeof schema.RefuseAfterSale>
export type ProposeInAfterSale = Static<typeof schema.ProposeInAfterSale>
export type SayInAfterSale = Static<typeof schema.SayInAfterSale>
export type ReceiveReturn = Static<typeof schema.ReceiveReturn>
export type MerchantAfterSale = Static<typeof schema.MerchantAfterSale>
export type AfterSaleCounts = Static<typeof schema.AfterSaleCounts>
