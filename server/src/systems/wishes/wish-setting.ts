import { WishSetting } from '@haoli/contract/schemas'
import type { Setting } from '../../core/settings/setting'

export const wishSetting: Setting<typeof WishSetting> = {
  key: 'wishes',
  decides: 'how long a wish can be opened, and how many somebody may make',
  schema: WishSetting,
  changedBy: ['operations'],
  initial: { validDays: 90, perPersonADay: 20 },
}
