import { CommissionCheckSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const commissionCheckSetting: Setting<typeof CommissionCheckSetting> = {
  key: 'commissionChecks',
  decides: 'what is looked for in orders that earn commission, and what one customer’s orders earn at most',
  schema: CommissionCheckSetting,
  changedBy: ['finance'],
  stepUp: true,
  initial: {
    address: true,
    account: true,
    ring: true,
    burst: { orders: 50, locks: 500, minutes: 10 },
    lapseDays: 30,
    ceiling: null,
  },
}
