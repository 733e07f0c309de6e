import { SearchWordsSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const searchWordsSetting: Setting<typeof SearchWordsSetting> = {
  key: 'searchWords',
  decides: 'which words mean the same in a search, and which it leaves out',
  schema: SearchWordsSetting,
  changedBy: ['operations', 'marketing'],
  initial: { synonyms: [] },
}
