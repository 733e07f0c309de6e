import { type TSchema, Type } from 'typebox'
import { Input, Nullable, Page, PageQuery, PathId, Time } from '../common/schemas'

/** Fits an integer of the database, and the one after it too. */
const mostVersions = 999_999_999

const version = {
  version: Type.Integer({ minimum: 1, description: 'counts up by one with each change of this setting' }),
  value: Type.Unknown({ description: 'as the body of the route that changes this setting' }),
  effectiveFrom: Time,
  changedAt: Time,
  changedBy: Type.String({ description: 'who changed it' }),
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
