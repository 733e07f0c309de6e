import { type Role, staffRoles } from '@haoli/contract'
import type { FastifyRequest } from 'fastify'
import type { Db, Tx } from '../../platform/database/db'
import type { Actor, RouteActor } from '../actors/actor'
import { type NotedChange, notedChange } from './note-change'

export interface AuditEntry extends NotedChange {
  actor: Actor
  /** The operation, as in the contract. */
  action: string
}

/** Adds a line to the audit log. In the transaction of what it tells of, so that there is neither without the other. */
export async function writeAudit(db: Db, entry: AuditEntry, now: Date): Promise<void> {
  const { actor, action, objectId, input, before, after } = entry
  await db
    .insertInto('audit_log')
    .values({
      at: now,
      actor_kind: actor.kind,
      actor_id: actor.id,
      action,
      object_id: objectId ?? null,
      input: json(input),
      before: json(before),
      after: json(after),
    })
    .execute()
}

const json = (value: unknown) => JSON.stringify(value ?? null)

/** The line of a request of the staff that changes something. Others leave none. */
export async function auditRequest(tx: Tx, request: FastifyRequest, now: Date): Promise<void> {
  const { config, schema } = request.routeOptions
  if (!isForStaff(config.actor as RouteActor) || config.draft) return
  const change = notedChange(request)
  const { id, key } = (request.params ?? {}) as { id?: string; key?: string }
  const objectId = change.objectId ?? id ?? key
  const action = schema?.operationId ?? request.routeOptions.url ?? ''
  await writeAudit(
    tx,
    { actor: request.actor, action, input: request.body, ...change, ...(objectId !== undefined && { objectId }) },
    now,
  )
  audited.add(request)
}

const audited = new WeakSet<FastifyRequest>()

export const isAudited = (request: FastifyRequest): boolean => audited.has(request)

/** A route that a role of the staff may call, alone or beside other roles. */
export const isForStaff = (actor: RouteActor): boolean =>
  typeof actor !== 'string' && actor.some((role) => (staffRoles as readonly Role[]).includes(role))
