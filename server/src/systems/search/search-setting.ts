import { SearchSetting } from '@haoli/contract/schemas'
import type { Setting } from '../../core/settings/setting'

export const searchSetting: Setting<typeof SearchSetting> = {
  key: 'search',
  decides: 'the words in the search field, and the hot words',
  schema: SearchSetting,
  changedBy: ['operations', 'marketing'],
  drafted: true,
  initial: { placeholder: '', hotWords: [] },
}
