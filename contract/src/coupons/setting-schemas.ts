import { Type } from 'typebox'
import { Input } from '../common/schemas'

const hours = (maximum: number, description: string) => Type.Integer({ minimum: 1, maximum, description })

export const CouponSetting = Input(
  {
    graceDays: Type.Integer({
      minimum: 0,
      maximum: 30,
      description: 'how long a coupon can be used that comes back after its end; once for each',
    }),
    remindHours: hours(240, 'so long before its end its owner is told, and it counts as expiring soon'),
    promoterDays: Type.Integer({
      minimum: 1,
      maximum: 90,
      description: 'how long after opening something of a promoter’s that promoter’s coupons can be claimed',
    }),
    wrongCodes: Type.Integer({ minimum: 1, maximum: 100, description: 'how many wrong codes one may enter' }),
    wrongCodeHours: hours(72, 'within so many hours'),
  },
  { title: 'CouponSetting' },
)
