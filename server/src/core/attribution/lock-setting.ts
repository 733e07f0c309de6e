import { LockSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const lockSetting: Setting<typeof LockSetting> = {
  key: 'locks',
  decides: 'how long a customer is locked to a promoter',
  schema: LockSetting,
  changedBy: ['operations', 'marketing'],
  initial: { productClickDays: 30, productOrderDays: 30, contentClickDays: 30, contentOrderDays: 30 },
}
