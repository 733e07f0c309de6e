import type { Static } from 'typebox'
import type * as schema from './schemas'
import type * as setting from './setting-schemas'

export type DeskCode = Static<typeof schema.DeskCode>
export type DeskCodeState = Static<typeof schema.DeskCodeState>
export type AskedDesk = Static<typeof schema.AskedDesk>
export type DeskMe = Static<typeof schema.DeskMe>
export type DeskSetting = Static<typeof setting.DeskSetting>
