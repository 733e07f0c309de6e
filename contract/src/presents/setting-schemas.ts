import { Type } from 'typebox'
import { Input, Nullable, PathId } from '../common/schemas'

export const PresentSetting = Input(
  {
    ungiftableCategoryIds: Type.Array(PathId, {
      maxItems: 500,
      uniqueItems: true,
      description: 'cannot be given, with all categories below them: jewellery and education (wechat.md 3.1)',
    }),
    returnCouponId: Nullable(PathId, {
      description: 'the coupon offered to recipients for a present in return; null: none',
    }),
  },
  { title: 'PresentSetting' },
)
