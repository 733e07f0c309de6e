import { isOutdatedPlan } from '../database/keep-plans'

// PostgreSQL is starting, stopping, full or unreachable, or it has closed a connection that was idle for too long.
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  '25P03',
  '53300',
  '57P01',
  '57P02',
  '57P03',
])
const words = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** Whether PostgreSQL was given text that it cannot store: U+0000, or half a surrogate pair inside JSON. */
export function isUnstorableText(error: unknown): boolean {
  const { code, detail } = error as { code?: unknown; detail?: unknown }
  if (code === '22P02') return String(detail).includes('surrogate')
  return code === '22021' || code === '22P05'
}

/** How a statement fails whose message is to end with it: PostgreSQL skips everything behind it. */
export const isDivisionByZero = (error: unknown): boolean => (error as { code?: unknown }).code === '22012'

/** Whether the same request may succeed on a retry, because only the connection to the database or its plan failed. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (isOutdatedPlan(error)) return true
  if (typeof code === 'string' && (codes.has(code) || /^08\d{3}$/.test(code))) return true
  return typeof message === 'string' && words.test(message)
}
