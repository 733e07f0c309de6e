import { HomeSetting as HomeSettingSchema, Nullable } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import { isReversed } from '../../core/settings/season'
import type { Setting } from '../../core/settings/setting'

export type HomeSetting = Static<typeof HomeSettingSchema>

const schema = Nullable(HomeSettingSchema, { description: 'null: the first products of the catalogue' })

export const homeSetting: Setting<typeof schema> = {
  key: 'home',
  decides: 'the modules of the home page, in order',
  schema,
  changedBy: ['operations', 'marketing'],
  drafted: true,
  initial: null,
  async check(_db, value) {
    const ids = value?.modules.map((module) => module.id) ?? []
    const again = ids.findIndex((id, index) => ids.indexOf(id) !== index)
    if (again >= 0) return { param: `/modules/${again}/id`, message: 'another module has this id' }
    for (const [index, module] of (value?.modules ?? []).entries()) {
      if (module.kind !== 'banner' && module.kind !== 'shortcuts') continue
      const reversed = module.items.findIndex(({ season }) => isReversed(season))
      if (reversed >= 0) {
        const param = `/modules/${index}/items/${reversed}/season/until`
        return { param, message: 'a season ends after it begins' }
      }
    }
    return undefined
  },
}
