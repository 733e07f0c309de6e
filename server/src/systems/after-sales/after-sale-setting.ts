import { AfterSaleSetting } from '@haoli/contract/schemas'
import type { Setting } from '../../core/settings/setting'

export const afterSaleSetting: Setting<typeof AfterSaleSetting> = {
  key: 'afterSales',
  decides: 'how long an owner has to confirm receipt after an application for a refund',
  schema: AfterSaleSetting,
  changedBy: ['operations', 'service'],
  initial: { graceDays: 3 },
}
