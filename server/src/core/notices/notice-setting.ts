import { NoticeSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const noticeSetting: Setting<typeof NoticeSetting> = {
  key: 'notices',
  decides: 'when who said no to a kind of notice is asked again, and WeChat’s template of each kind',
  schema: NoticeSetting,
  changedBy: ['operations'],
  initial: { askAgainDays: 30 },
}
