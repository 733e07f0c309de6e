import { Type } from 'typebox'
import { Input } from '../common/schemas'

export const AfterSaleSetting = Input(
  {
    graceDays: Type.Integer({
      minimum: 0,
      maximum: 30,
      description: 'an order counts as received no sooner than this after an application for a refund has ended',
    }),
  },
  { title: 'AfterSaleSetting' },
)
