import { DeskSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const deskSetting: Setting<typeof DeskSetting> = {
  key: 'desk',
  decides: 'how long a login at the desk lasts, and a confirmation for money and personal data',
  schema: DeskSetting,
  changedBy: ['owner'],
  stepUp: true,
  initial: { idleMinutes: 30, longestHours: 12, confirmMinutes: 15, codeMinutes: 3 },
}
