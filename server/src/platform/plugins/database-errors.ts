import { isOutdatedPlan } from '../database/keep-plans'

// What Node says of a host that cannot be found or reached.
const networkCodes = new Set([
  ...[
    'EAI_AGAIN',
    'ECONNABORTED',
    'ECONNREFUSED',
    'ECONNRESET',
    'EHOSTDOWN',
    'EHOSTUNREACH',
    'ENETDOWN',
    'ENETUNREACH',
  ],
  ...['ENOTFOUND', 'EPIPE', 'ETIMEDOUT'],
])
// What PostgreSQL says where the same statement may succeed later: a connection that it closed (08), a transaction that was idle
// or long (25P03, 25P04), a server that only reads since another took over (25006), one without memory, room or connections (53),
// a lock that was not to be had (55P03), a statement that was stopped, a server that starts or stops (57), a disk that fails (58).
const postgresCodes = /^(?:08\w{3}|25006|25P0[34]|53\w{3}|55P03|57014|57P0[1-5]|58\w{3})$/
const words = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** Whether PostgreSQL was given text that it cannot store: U+0000, or half a surrogate pair inside JSON. */
export function isUnstorableText(error: unknown): boolean {
  const { code, detail } = error as { code?: unknown; detail?: unknown }
  if (code === '22P02') return String(detail).includes('surrogate')
  return code === '22021' || code === '22P05'
}

/** Whether the same request may succeed on a retry, because only the database, the way to it or a plan failed. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (isOutdatedPlan(error)) return true
  if (typeof code === 'string' && (networkCodes.has(code) || postgresCodes.test(code))) return true
  return typeof message === 'string' && words.test(message)
}
