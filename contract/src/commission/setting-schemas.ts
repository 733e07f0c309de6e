import { Type } from 'typebox'
import { Input, SomeFen } from '../common/schemas'

const days = (least: 0 | 1, description: string) => Type.Integer({ minimum: least, maximum: 365, description })

/** How long a customer is locked to the promoter whose link they opened (wechat.md 1.6). */
export const LockSetting = Input(
  {
    productClickDays: days(1, 'from opening a link to a product, its gift checkout, the shop, or a present'),
    productOrderDays: days(0, 'how long a lock lasts at least from a paid order on'),
    contentClickDays: days(1, 'from opening a link to content'),
    contentOrderDays: days(0, 'the same for locks that began with content'),
  },
  { title: 'LockSetting' },
)

export const CommissionSetting = Input(
  {
    settleDays: Type.Integer({
      minimum: 0,
      maximum: 90,
      description: 'days from the completion of an order until its commission can be withdrawn',
    }),
    leastWithdrawalFen: SomeFen,
    withholdsTax: Type.Boolean({ description: 'whether income tax on labour is withheld from withdrawals' }),
    confirmHours: Type.Integer({
      minimum: 1,
      maximum: 72,
      description: 'so long a promoter may confirm a withdrawal; after it, the amount comes back',
    }),
  },
  { title: 'CommissionSetting' },
)
