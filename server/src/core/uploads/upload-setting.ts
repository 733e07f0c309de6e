import { UploadSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const uploadSetting: Setting<typeof UploadSetting> = {
  key: 'uploads',
  decides: 'how long uploads that nothing needs are kept, and how long the address of a file is valid',
  schema: UploadSetting,
  changedBy: ['operations'],
  initial: { orphanHours: 24, shopPictureDays: 30, linkMinutes: 60, unattachedPerCustomer: 40 },
}
