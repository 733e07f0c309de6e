import { Type } from 'typebox'
import { Exact, Input, OneOf, Time } from '../common/schemas'
import { Me } from '../customers/schemas'
import { sessionKinds } from './kinds'

export const CreateSession = Input({
  code: Exact({ minLength: 1, maxLength: 256, description: "wx.login's code; valid 5 minutes, once" }),
  deviceId: Type.Optional(Exact({ minLength: 8, maxLength: 64, description: 'sandbox login only: who this phone is' })),
  deviceName: Type.Optional(
    Exact({ maxLength: 256, description: 'by which its owner knows this device in a list; it is shortened' }),
  ),
})

const access = {
  token: Type.String({ description: 'for Authorization: Bearer …' }),
  expiresAt: Type.String({ format: 'date-time', description: 'of the token: refresh the session then' }),
}
const refreshUntil = Type.String({
  format: 'date-time',
  description: 'the session ends then unless it is refreshed before',
})
/** Both tokens are in this answer only: the API keeps their hashes. */
export const Session = Type.Object(
  { ...access, refreshToken: Type.String(), refreshUntil, me: Me },
  { title: 'Session' },
)

export const RefreshSession = Input({ refreshToken: Exact({ minLength: 1, maxLength: 256 }) })
export const RefreshedSession = Type.Object({ ...access, refreshUntil }, { title: 'RefreshedSession' })

export const ListedSession = Type.Object(
  {
    id: Type.String(),
    kind: OneOf(sessionKinds, {
      description: "`desk`: at the merchant's desk, which it ends by itself when nobody is there",
    }),
    deviceName: Type.String({ description: 'empty where the device did not say' }),
    createdAt: Time,
    lastUsedAt: Type.String({ format: 'date-time', description: 'its login or latest refresh' }),
    current: Type.Boolean({ description: 'the session that asks' }),
  },
  { title: 'ListedSession' },
)
/** `now` is the server's time, from which the client counts "yesterday". */
export const SessionList = Type.Object({ items: Type.Array(ListedSession), now: Time }, { title: 'SessionList' })
