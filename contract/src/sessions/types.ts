import type { Static } from 'typebox'
import type * as schema from './schemas'
import type * as setting from './setting-schemas'

export type CreateSession = Static<typeof schema.CreateSession>
export type Session = Static<typeof schema.Session>
export type RefreshedSession = Static<typeof schema.RefreshedSession>
export type ListedSession = Static<typeof schema.ListedSession>
export type SessionList = Static<typeof schema.SessionList>
export type SessionSetting = Static<typeof setting.SessionSetting>
