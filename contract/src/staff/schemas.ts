import { Type } from 'typebox'
import { actorKinds, keyRoles, roles, type StaffRole, staffRoles } from '../actors/roles'
import { Exact, Input, Nullable, OneOf, Page, PageQuery, SoughtCode, Text, Time } from '../common/schemas'

/** A name for people: of a key, or of whom an invitation is for. */
const Label = Text('line', { least: 1, most: 40 })
const StaffRoles = Type.Array(OneOf(staffRoles), { uniqueItems: true, maxItems: staffRoles.length })

/** One role of a person. */
export const HeldRole = Type.Object(
  {
    role: OneOf(roles),
    objectId: Nullable(Type.String(), { description: 'of which agency or provider; null: of the shop' }),
    grantedAt: Time,
  },
  { title: 'HeldRole' },
)
export const HeldRoles = Type.Object({ items: Type.Array(HeldRole) })
export const AcceptInvitation = Input({
  code: SoughtCode({ minLength: 1, maxLength: 80, description: 'as printed; case, spaces and dashes do not matter' }),
})

export const StaffMember = Type.Object(
  { id: Type.String(), nickname: Type.String(), roles: StaffRoles, since: Time },
  { title: 'StaffMember' },
)
export const StaffList = Type.Object({ items: Type.Array(StaffMember) })
export const SetStaffRoles = Input({
  roles: StaffRoles,
  basedOn: Type.Unsafe<StaffRole[]>({
    ...StaffRoles,
    description: 'those that the form showed; `changed_meanwhile` where they are others by now',
  }),
})

const invitation = {
  id: Type.String(),
  label: Type.String(),
  roles: StaffRoles,
  createdAt: Time,
  expiresAt: Time,
}
export const CreateInvitation = Input({
  label: Label,
  roles: Type.Array(OneOf(staffRoles), { minItems: 1, uniqueItems: true }),
})
/** An invitation that nobody has used yet. */
export const StaffInvitation = Type.Object(invitation, { title: 'StaffInvitation' })
export const NewInvitation = Type.Object({
  ...invitation,
  code: Type.String({ description: 'shown only here; it works once' }),
  url: Type.String({ description: 'for a QR code: it opens the page of the mini program that accepts it' }),
})
export const StaffInvitationList = Type.Object({ items: Type.Array(StaffInvitation) })

const key = {
  id: Type.String(),
  name: Type.String(),
  roles: Type.Array(OneOf(keyRoles)),
  createdAt: Time,
  createdBy: Nullable(Type.String(), { description: 'the nickname of who made it; null: the sandbox' }),
  lastUsedAt: Nullable(Time, { description: 'to the hour' }),
  revokedAt: Nullable(Time),
}
export const CreateMachineKey = Input({
  name: Label,
  roles: Type.Array(OneOf(keyRoles), { minItems: 1, uniqueItems: true }),
})
/** A key for a server of the merchant's. */
export const MachineKey = Type.Object(key, { title: 'MachineKey' })
export const NewMachineKey = Type.Object({
  ...key,
  secret: Type.String({ description: 'shown only here; sent as Authorization: Bearer …' }),
})
export const MachineKeyList = Type.Object({ items: Type.Array(MachineKey) })

/** What one of the staff, or one of the merchant's machines, did. Lines are never changed. */
export const AuditLine = Type.Object(
  {
    id: Type.String(),
    at: Time,
    actor: Type.Object({
      kind: OneOf(actorKinds),
      id: Nullable(Type.String()),
      name: Nullable(Type.String(), { description: 'nickname of the person, name of the key' }),
    }),
    action: Type.String({ description: 'the operation: `shipOrder`' }),
    objectId: Nullable(Type.String(), { description: 'what it was done to; null: made anew, or the shop itself' }),
    input: Type.Unknown({ description: 'what was asked for' }),
    before: Type.Unknown({ description: 'null where the operation does not say' }),
    after: Type.Unknown({ description: 'null where the operation does not say' }),
  },
  { title: 'AuditLine' },
)
export const AuditPage = Page(AuditLine)
const auditFilters = {
  actorId: Type.Optional(Exact({ maxLength: 80 })),
  action: Type.Optional(Exact({ maxLength: 80 })),
  objectId: Type.Optional(Exact({ maxLength: 80 })),
  from: Type.Optional(Type.String({ format: 'date-time', description: 'what was done from then on' })),
  until: Type.Optional(Type.String({ format: 'date-time', description: 'what was done before then' })),
}
export const AuditQuery = Input({ ...PageQuery, ...auditFilters })
export const ExportAudit = Input({
  filters: Input(auditFilters, { description: 'as of the list' }),
  language: OneOf(['zh', 'en'], { description: 'of the heads, and of what was done' }),
})
