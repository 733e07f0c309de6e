import { HomeSetting as HomeSettingSchema, Nullable } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import type { Setting } from '../../core/settings/setting'

export type HomeSetting = Static<typeof HomeSettingSchema>

const schema = Nullable(HomeSettingSchema, { description: 'null: the first products of the catalogue' })

export const homeSetting: Setting<typeof schema> = {
  key: 'home',
  decides: 'the modules of the home page, in order',
  schema,
  changedBy: ['operations', 'marketing'],
  initial: null,
  async check(_db, value) {
    const ids = value?.modules.map((module) => module.id) ?? []
    const again = ids.findIndex((id, index) => ids.indexOf(id) !== index)
    return again < 0 ? undefined : { param: `/modules/${again}/id`, message: 'another module has this id' }
  },
}
