import { CommissionSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const commissionSetting: Setting<typeof CommissionSetting> = {
  key: 'commission',
  decides: 'when commission settles, and how it is withdrawn',
  schema: CommissionSetting,
  changedBy: ['finance'],
  stepUp: true,
  initial: { settleDays: 7, leastWithdrawalFen: 100, withholdsTax: true, confirmHours: 24 },
}
