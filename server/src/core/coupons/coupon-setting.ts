import { CouponSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const couponSetting: Setting<typeof CouponSetting> = {
  key: 'coupons',
  decides: 'how long coupons can still be used that come back late, when their end is told, and who may try codes',
  schema: CouponSetting,
  changedBy: ['operations', 'marketing'],
  initial: { graceDays: 3, remindHours: 48, promoterDays: 30, wrongCodes: 10, wrongCodeHours: 24 },
}
