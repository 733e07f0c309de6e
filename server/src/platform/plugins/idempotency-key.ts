import { createHash } from 'node:crypto'
import { limits } from '@haoli/contract'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../problem'

/** The request's key; undefined where it has none. `idempotency_key_missing` where its route demands one. */
export function keyOf(request: FastifyRequest): string | undefined {
  const { repeatable } = request.routeOptions.config
  if (repeatable === true) return undefined
  const key = request.headers['idempotency-key']
  if (key === undefined) {
    if (request.routeOptions.config.idempotencyKeyRequired !== true) return undefined
    throw new Problem('idempotency_key_missing', 'this request needs an Idempotency-Key')
  }
  if (typeof key !== 'string' || key === '' || key.length > limits.idempotencyKeyChars) {
    throw new Problem(
      'validation_failed',
      `an Idempotency-Key has 1 to ${limits.idempotencyKeyChars} characters and is sent once`,
      { param: '/idempotency-key' },
    )
  }
  return key
}

/** A digest of what a request says: the members of its body may stand in any order. */
export const hashOf = ({ method, url, body }: FastifyRequest) =>
  sha256(JSON.stringify([method, url, sorted(body ?? null)]))

/** How the release before stored it: its keys are good for a day. */
export const hashAsWritten = ({ method, url, body }: FastifyRequest) =>
  sha256(JSON.stringify([method, url, body ?? null]))

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]))
}

/** The status of success: the first 2xx that the route's schema names. */
export function statusOf(request: FastifyRequest): number {
  const response = request.routeOptions.schema?.response
  const good = Object.keys(response ?? {}).find((status) => /^2\d\d$/.test(status))
  return good === undefined ? 200 : Number(good)
}
