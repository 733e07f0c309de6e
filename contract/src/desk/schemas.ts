import { Type } from 'typebox'
import { staffRoles } from '../actors/roles'
import { Exact, Input, Nullable, OneOf, SoughtCode, Time } from '../common/schemas'
import { deskCodeStates, deskPurposes } from './codes'

export const AskForDesk = Input({
  deviceName: Type.Optional(
    Exact({ maxLength: 256, description: 'by which its person knows this desk; it is shortened' }),
  ),
})

/** A code that a member of staff scans with the mini program. */
export const DeskCode = Type.Object(
  {
    id: Type.String(),
    code: Type.String({
      description: 'to be typed where scanning does not work; case, spaces and dashes do not matter',
    }),
    url: Type.String({ description: 'what the picture says: it opens the mini program' }),
    secret: Type.String({
      description: 'shown only here; with it the desk asks what became of the code, and an approved login is refreshed',
    }),
    expiresAt: Time,
    confirmMinutes: Type.Integer({ description: 'how long a confirmation holds' }),
  },
  { title: 'DeskCode' },
)

export const FollowDeskCode = Input({ secret: Exact({ minLength: 1, maxLength: 256 }) })
export const DeskCodeState = Type.Object({ state: OneOf(deskCodeStates) }, { title: 'DeskCodeState' })

export const DeskCodeParams = Type.Object({ code: SoughtCode({ minLength: 1, maxLength: 40 }) })
/** What a phone is shown before it decides. */
export const AskedDesk = Type.Object(
  {
    purpose: OneOf(deskPurposes),
    deviceName: Type.String({ description: 'empty where the desk did not say' }),
    askedAt: Time,
    expiresAt: Time,
  },
  { title: 'AskedDesk' },
)

/** Who is at the desk. */
export const DeskMe = Type.Object(
  {
    id: Type.String(),
    nickname: Type.String(),
    roles: Type.Array(OneOf(staffRoles)),
    now: Time,
    confirmedUntil: Nullable(Time, { description: 'until then money and personal data need no other confirmation' }),
  },
  { title: 'DeskMe' },
)
export const OpenDeskAs = Input({ role: OneOf(staffRoles) })
