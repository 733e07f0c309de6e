import { PresentSetting as PresentSettingSchema } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import type { Setting } from '../../core/settings/setting'

export type PresentSetting = Static<typeof PresentSettingSchema>

export const presentSetting: Setting<typeof PresentSettingSchema> = {
  key: 'presents',
  decides:
    'what cannot be given, the coupon for a present in return, when givers are reminded, how far ahead presents may open, and how long cards answer',
  schema: PresentSettingSchema,
  changedBy: ['operations'],
  initial: {
    ungiftableCategoryIds: [],
    returnCouponId: null,
    remindHoursBefore: 2,
    opensWithinDays: 30,
    cardRetentionDays: 30,
  },
  async check(db, { returnCouponId }) {
    if (returnCouponId === null) return undefined
    const coupon = await db.selectFrom('coupons').select('id').where('id', '=', returnCouponId).executeTakeFirst()
    return coupon ? undefined : { param: '/returnCouponId', message: 'no such coupon' }
  },
}
