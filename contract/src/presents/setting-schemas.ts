import { Type } from 'typebox'
import { Exact, Input, Nullable } from '../common/schemas'

export const PresentSetting = Input(
  {
    ungiftableCategoryIds: Type.Array(Exact({ maxLength: 80 }), {
      maxItems: 500,
      uniqueItems: true,
      description: 'cannot be given, with all categories below them: jewellery and education (wechat.md 3.1)',
    }),
    returnCouponId: Nullable(Exact({ maxLength: 80 }), {
      description: 'the coupon offered to recipients for a present in return; null: none',
    }),
    remindHoursBefore: Type.Integer({
      minimum: 1,
      maximum: 23,
      description: 'so long before a present expires its giver is reminded',
    }),
    opensWithinDays: Type.Integer({
      minimum: 0,
      maximum: 30,
      description: 'a present may open on a day at most so many days ahead; 0: at once only',
    }),
    cardRetentionDays: Type.Integer({
      minimum: 1,
      maximum: 365,
      description: 'so long after its present closed a card still answers; afterwards its token is unknown',
    }),
  },
  { title: 'PresentSetting' },
)
