import { type TSchema, Type } from 'typebox'
import { staffRoles } from '../actors/roles'
import { Exact, Input, Nullable, OneOf, Page, PageQuery, PathId, Time } from '../common/schemas'

/** Fits an integer of the database, and the one after it too. */
const mostVersions = 999_999_999

const version = {
  version: Type.Integer({ minimum: 1, description: 'counts up by one with each change of this setting' }),
  value: Type.Unknown({ description: 'as the body of the route that changes this setting' }),
  effectiveFrom: Time,
  changedAt: Time,
  changedBy: Type.String({ description: 'who changed it' }),
  changedByName: Nullable(Type.String(), {
    description: 'nickname of the person, name of the key; null: the shop itself',
  }),
  withdrawnAt: Nullable(Time, { description: 'a planned change that was taken back before it came into force' }),
}
/** One change of a setting. Versions are never changed; the latest `effectiveFrom` that has passed is in force. */
export const SettingVersion = Type.Object(version, { title: 'SettingVersion' })

export const Setting = Type.Object(
  {
    key: Type.String(),
    value: Type.Unknown({ description: 'what holds now' }),
    inForce: Nullable(SettingVersion, { description: 'null: the shop has never set it, and its initial value holds' }),
    planned: Type.Array(SettingVersion, { description: 'changes that come into force later, the next one first' }),
    latestVersion: Type.Integer({ minimum: 0, description: 'to name in `basedOn`; 0: it was never set' }),
  },
  { title: 'Setting' },
)
/** What a form for a setting is drawn from. */
export const SettingForm = Type.Object(
  {
    key: Type.String(),
    decides: Type.String({ description: 'what it decides, in a few words' }),
    roles: Type.Array(OneOf(staffRoles), { description: 'who of the staff changes it; owners always may' }),
    schema: Type.Unknown({ description: 'JSON Schema of its values' }),
    initial: Type.Unknown({ description: 'what holds until the shop has set it' }),
  },
  { title: 'SettingForm' },
)
export const SettingList = Type.Object({ items: Type.Array(Setting) })
export const SettingVersionPage = Page(SettingVersion, { title: 'SettingVersionPage' })
export const SettingVersionQuery = Type.Object(PageQuery, { additionalProperties: false })
export const SettingParams = Type.Object({ key: PathId })
export const SettingVersionParams = Type.Object({
  key: PathId,
  version: Type.Integer({ minimum: 1, maximum: mostVersions }),
})

/** The body that changes one setting. */
export const ChangeSetting = <Value extends TSchema>(value: Value) =>
  Input({
    value,
    effectiveFrom: Type.Optional(
      Type.String({ format: 'date-time', description: 'absent: at once; a time that has passed is refused' }),
    ),
    basedOn: Type.Integer({
      minimum: 0,
      maximum: mostVersions,
      description: '`latestVersion` as it was read; another one is answered 409',
    }),
  })

/** The body that keeps a draft of one setting, to look at before it is set. */
export const PutSettingDraft = <Value extends TSchema>(value: Value) =>
  Input({
    token: Exact({ minLength: 32, maxLength: 64, description: 'made by the caller, of random characters' }),
    value,
    at: Type.Optional(Nullable(Time, { description: 'the time as of which it is shown; null, or absent: now' })),
  })
export const SettingDraft = Type.Object({ expiresAt: Time }, { title: 'SettingDraft' })

/** The query of a route that shows drafts. */
export const draftMember = {
  draft: Type.Optional(
    Exact({ maxLength: 64, description: 'the token of a draft of a setting, which is shown as if it held' }),
  ),
}
export const DraftQuery = Type.Object(draftMember, { additionalProperties: false })
