import { StaffSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const staffSetting: Setting<typeof StaffSetting> = {
  key: 'staff',
  decides: 'how long an invitation to the staff can be accepted',
  schema: StaffSetting,
  changedBy: ['owner'],
  stepUp: true,
  initial: { invitationHours: 24 },
}
