import type { Static, TUnknown } from 'typebox'
import type * as schema from './schemas'

export type Setting = Static<typeof schema.Setting>
export type SettingVersion = Static<typeof schema.SettingVersion>
export type SettingForm = Static<typeof schema.SettingForm>
export type SettingDraft = Static<typeof schema.SettingDraft>
/** `value` fits the setting's schema. */
export type PutSettingDraft = Static<ReturnType<typeof schema.PutSettingDraft<TUnknown>>>
