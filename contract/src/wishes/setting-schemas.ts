import { Type } from 'typebox'
import { Input } from '../common/schemas'

export const WishSetting = Input(
  {
    validDays: Type.Integer({ minimum: 1, maximum: 365, description: 'so long a wish can be opened' }),
    perPersonADay: Type.Integer({
      minimum: 1,
      maximum: 1000,
      description: 'wishes that somebody may make in 24 hours',
    }),
  },
  { title: 'WishSetting' },
)
