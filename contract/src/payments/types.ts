import type { Static } from 'typebox'
import type * as schema from './schemas'
import type * as settings from './setting-schemas'

export type Payment = Static<typeof schema.Payment>
export type Refund = Static<typeof schema.Refund>
export type SettleRefund = Static<typeof schema.SettleRefund>
export type PaymentSetting = Static<typeof settings.PaymentSetting>
