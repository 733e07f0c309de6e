import type { Setting } from '../../core/settings/settings'

export const searchSetting: Setting<{ placeholder: string; hotWords: string[] }> = {
  key: 'search',
  initial: { placeholder: '', hotWords: [] },
}
