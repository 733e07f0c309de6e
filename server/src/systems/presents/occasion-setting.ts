import { Nullable, OccasionSetting as OccasionSettingSchema } from '@haoli/contract/schemas'
import { isReversed } from '../../core/settings/season'
import type { Setting } from '../../core/settings/setting'

const schema = Nullable(OccasionSettingSchema, { description: 'null: those that every shop knows' })

export const occasionSetting: Setting<typeof schema> = {
  key: 'occasions',
  decides: 'the occasions that presents are offered for, in order, with their words and seasons',
  schema,
  changedBy: ['operations', 'marketing'],
  drafted: true,
  initial: null,
  async check(_db, value) {
    if (value === null) return undefined
    const codes = value.map(({ code }) => code)
    const again = codes.findIndex((code, index) => codes.indexOf(code) !== index)
    if (again >= 0) return { param: `/${again}/code`, message: 'another occasion has this code' }
    const reversed = value.findIndex(({ season }) => isReversed(season))
    if (reversed >= 0) return { param: `/${reversed}/season/until`, message: 'a season ends after it begins' }
    if (value.every(({ season }) => season !== null)) {
      return { param: '', message: 'one occasion has to be offered all year' }
    }
    return undefined
  },
}
