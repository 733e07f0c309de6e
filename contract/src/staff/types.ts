import type { Static } from 'typebox'
import type * as schema from './schemas'

export type HeldRole = Static<typeof schema.HeldRole>
export type HeldRoles = Static<typeof schema.HeldRoles>
export type StaffMember = Static<typeof schema.StaffMember>
export type StaffInvitation = Static<typeof schema.StaffInvitation>
export type NewInvitation = Static<typeof schema.NewInvitation>
export type CreateInvitation = Static<typeof schema.CreateInvitation>
export type MachineKey = Static<typeof schema.MachineKey>
export type CreateMachineKey = Static<typeof schema.CreateMachineKey>
export type AuditLine = Static<typeof schema.AuditLine>
export type AuditQuery = Static<typeof schema.AuditQuery>
export type ExportAudit = Static<typeof schema.ExportAudit>
