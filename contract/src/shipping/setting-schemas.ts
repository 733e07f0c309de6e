import { Type } from 'typebox'
import { Input, Text } from '../common/schemas'
import { shippingLimits } from './limits'

const Name = Text('printed', { least: 1, most: 40 })

export const ShippingSetting = Input(
  {
    carriers: Type.Array(
      Input({
        name: Name,
        also: Type.Array(Name, {
          maxItems: 10,
          description: 'other ways in which files write it; case does not matter',
        }),
      }),
      { minItems: 1, maxItems: 60, description: 'whom the shop ships with, the most used first' },
    ),
    batchRows: Type.Integer({
      minimum: 1,
      maximum: shippingLimits.batchRowsMost,
      description: 'so many rows of a file are shipped at a time',
    }),
    batchDays: Type.Integer({ minimum: 1, maximum: 365, description: 'so long the rows of a file are kept' }),
    waybillDays: Type.Integer({
      minimum: 1,
      maximum: 365,
      description:
        'a waybill of the last so many days belongs to the order that has it; carriers give old numbers again',
    }),
  },
  { title: 'ShippingSetting' },
)
