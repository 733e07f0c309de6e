import { PaymentSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const paymentSetting: Setting<typeof PaymentSetting> = {
  key: 'payments',
  decides: 'when the payment provider is asked about payments and refunds, and how long an order waits for its answer',
  schema: PaymentSetting,
  changedBy: ['finance', 'operations'],
  stepUp: true,
  initial: {
    askSeconds: [10, 30, 60, 180, 300, 600],
    // WeChat: after a minute, from five minutes on less often; a bank card can take days (wechat.md 2.5).
    askRefundSeconds: [60, 300, 600, 1_800, 3_600, 21_600, 86_400],
    closeAgainSeconds: 60,
    closeAnywayMinutes: 10,
  },
}
