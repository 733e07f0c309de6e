import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Setting = Static<typeof schema.Setting>
export type SettingVersion = Static<typeof schema.SettingVersion>
export type SettingForm = Static<typeof schema.SettingForm>
