import { AfterSaleSetting } from '@haoli/contract/schemas'
import type { Setting } from '../../core/settings/setting'

export const afterSaleSetting: Setting<typeof AfterSaleSetting> = {
  key: 'afterSales',
  decides: 'until when after-sales can be applied for, and how long each side has for its next step',
  schema: AfterSaleSetting,
  changedBy: ['operations', 'service'],
  // The hours and days of WeChat's own shops (wechat.md 1.4), where it states them.
  initial: {
    graceDays: 3,
    applyDays: 15,
    noReasonDays: 7,
    refundHours: 48,
    returnHours: 48,
    receiptDays: 10,
    shipHours: 48,
    sendBackDays: 7,
    replyDays: 3,
    replacementDays: 10,
    disputeDays: 7,
    decisionDays: 7,
    reopenDays: 7,
    warnHours: 24,
    returnTo: null,
    pickUp: false,
  },
}
