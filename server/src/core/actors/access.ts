import { type Role, staffRoles } from '@haoli/contract'
import type { FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Clock } from '../../platform/clock'
import type { Config } from '../../platform/config'
import type { Db } from '../../platform/database/db'
import { isFromHere } from '../../platform/from-here'
import { Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import { type Actor, nobody, type RouteActor, sandboxKeyId } from './actor'
import { isMachineSecret, machineOfSecret } from './machine-of-secret'
import { RememberedSessions } from './remembered-sessions'
import { type LiveSession, sessionOfToken } from './session-of-token'

interface Options {
  db: Db
  clock: Clock
  mode: Config['mode']
}

interface Stores {
  db: Db
  clock: Clock
  remembered: RememberedSessions
}

/** Finds out who calls, and refuses whoever may not call the route, by its `config.actor`. */
export const access = fastifyPlugin<Options>(async (app, { mode, db, clock }) => {
  const stores = { db, clock, remembered: new RememberedSessions() }
  // Set for each request: Fastify shares what a decorator is given.
  app.decorateRequest('actor', undefined as never)
  app.decorateRequest('sessionId', null)
  app.decorateRequest('tokenToCheck', null)
  app.decorateRequest('desk', null)

  app.addHook('onRoute', (route) => {
    if (route.config?.actor === 'sandbox' && mode !== 'sandbox') {
      throw new Error(`${route.url} is a sandbox route and must not exist in ${mode} mode`)
    }
    const { actor, checksSession, repeatable, atDesk } = route.config ?? {}
    if (checksSession && (actor !== 'person' || repeatable || atDesk)) {
      throw new Error(`${route.url} checks the session with a key: it is for a phone, and takes an Idempotency-Key`)
    }
  })

  app.addHook('onRequest', async (request, reply) => {
    const allowed = request.is404 ? 'public' : (request.routeOptions.config.actor as RouteActor)
    if (isPersonal(allowed, request)) reply.header('cache-control', 'no-store')
    request.actor = allowed === 'public' ? nobody : await actorOf(stores, request)
    const refusal =
      allowed === 'sandbox'
        ? refusalOfSandbox(request)
        : (refusalOf(allowed, request.actor) ?? refusalOfDesk(allowed, request))
    if (refusal) throw refusal
  })
})

/** An answer that depends on who asks, a refusal among them, is kept by no browser or proxy unless its route says so. */
const isPersonal = (allowed: RouteActor, { headers, routeOptions }: FastifyRequest): boolean =>
  headers.authorization !== undefined ||
  routeOptions.config.object !== 'shop' ||
  (allowed !== 'public' && allowed !== 'visitor')

function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

/** `unauthenticated` or `session_expired` for a token that is no good, also where none is needed. */
async function actorOf(stores: Stores, request: FastifyRequest): Promise<Actor> {
  const token = bearer(request)
  if (token === undefined) return nobody
  if (isMachineSecret(token)) return machineOfSecret(stores, token)
  const { sessionId, customerId, roles, kind, isConfirmed } = await liveSession(stores, hashToken(token), request)
  request.sessionId = sessionId
  if (kind === 'desk') request.desk = { isConfirmed }
  return { kind: 'person', id: customerId, roles }
}

/** The session as it is, or as it was when it was last read: then the command checks it with its Idempotency-Key. */
async function liveSession(stores: Stores, tokenHash: Buffer, request: FastifyRequest): Promise<LiveSession> {
  const { clock, remembered } = stores
  const checksIt =
    request.routeOptions.config.checksSession === true && request.headers['idempotency-key'] !== undefined
  const known = checksIt ? remembered.find(tokenHash, clock.now()) : undefined
  if (known) {
    request.tokenToCheck = tokenHash
    return known
  }
  const session = await sessionOfToken(stores, tokenHash)
  remembered.remember(tokenHash, session)
  return session
}

/** Whoever plays with the sandbox sits at this machine, or has the key that it printed at its start. */
function refusalOfSandbox(request: FastifyRequest): Problem | undefined {
  const { actor } = request
  if (isFromHere(request) || actor.id === sandboxKeyId) return undefined
  const code = actor.kind === 'nobody' ? 'unauthenticated' : 'forbidden'
  return new Problem(code, "from another machine this route needs the sandbox's machine key, printed at its start")
}

function refusalOf(allowed: Exclude<RouteActor, 'sandbox'>, actor: Actor): Problem | undefined {
  if (allowed === 'public' || allowed === 'visitor') return undefined
  if (actor.kind === 'nobody') return new Problem('unauthenticated', 'send Authorization: Bearer …')
  if (allowed === 'person') {
    return actor.kind === 'person' ? undefined : new Problem('forbidden', 'this route is for customers')
  }
  if (allowed.some((role) => hasRole(actor, role))) return undefined
  return new Problem('forbidden', `this route is for: ${allowed.join(', ')}`)
}

/** A desk stands where others pass: it opens only what is for staff, and money and personal data only for a while. */
function refusalOfDesk(allowed: RouteActor, { desk, routeOptions: { config } }: FastifyRequest): Problem | undefined {
  if (desk === null) return undefined
  const isOwn = allowed === 'person' || (typeof allowed !== 'string' && !allowed.some(isOfStaff))
  if (isOwn && !config.atDesk)
    return new Problem('forbidden', "this route is for a person's own phone, not for the desk")
  return config.stepUp && !desk.isConfirmed ? unconfirmed() : undefined
}

const isOfStaff = (role: Role): boolean => (staffRoles as readonly Role[]).includes(role)

const unconfirmed = () => new Problem('confirmation_required', 'ask for a confirmation by phone, and send it again')

/** For a route that needs a confirmation only for some of what can be asked of it; others say `stepUp`. */
export function requireConfirmation({ desk }: FastifyRequest): void {
  if (desk !== null && !desk.isConfirmed) throw unconfirmed()
}

/** An owner may do what all staff may. */
export const hasRole = ({ roles }: Actor, role: Role): boolean =>
  roles.has(role) || (roles.has('owner') && isOfStaff(role))
