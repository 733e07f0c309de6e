import { Type } from 'typebox'
import { Input, Nullable, OneOf, SomeFen } from '../common/schemas'
import { ceilingPeriods } from './kinds'

const many = (description: string) => Type.Integer({ minimum: 1, maximum: 1_000_000, description })

/** What is looked for in orders that earn. What is found holds their commission, and takes nothing. */
export const CommissionCheckSetting = Input(
  {
    address: Type.Boolean({ description: 'it goes to an address or a phone of the promoter' }),
    account: Type.Boolean({ description: 'the promoter withdraws to the account of another one' }),
    ring: Type.Boolean({ description: 'the customer earns by the promoter as well' }),
    burst: Nullable(
      Input({
        orders: many('more paid orders than these hold the commission of the rest'),
        locks: many('the same for customers who were locked'),
        minutes: Type.Integer({ minimum: 1, maximum: 1_440 }),
      }),
      { description: 'null: not looked for' },
    ),
    lapseDays: Type.Integer({
      minimum: 1,
      maximum: 90,
      description: 'a hold that nobody has decided so many days later ends by itself',
    }),
    ceiling: Nullable(Input({ fen: SomeFen, period: OneOf(ceilingPeriods) }), {
      description: 'what the orders of one customer earn at most for one promoter in a period; null: no ceiling',
    }),
  },
  { title: 'CommissionCheckSetting' },
)
