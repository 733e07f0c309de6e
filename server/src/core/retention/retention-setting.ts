import { RetentionSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const retentionSetting: Setting<typeof RetentionSetting> = {
  key: 'retention',
  decides: 'how long visits, events of use, search words and notices are kept',
  schema: RetentionSetting,
  changedBy: ['operations'],
  initial: { visitDays: 180, eventDays: 90, searchWordDays: 90, noticeDays: 180 },
}
