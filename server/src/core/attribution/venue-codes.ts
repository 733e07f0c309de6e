import { randomBytes } from 'node:crypto'

// Crockford's letters: none that is mistaken for another when somebody types what is printed below the code.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const half = 5

/** A code of 50 random bits, `K7Q2M-9XMTA`: all of it may stand in the scene of a WeChat code (wechat.md 2.7). */
export function newVenueCode(): string {
  const text = Array.from(randomBytes(2 * half), (byte) => letters[byte % letters.length]).join('')
  return `${text.slice(0, half)}-${text.slice(half)}`
}

/** The code as it is kept, from what somebody typed: small letters, O for 0, without the hyphen. */
export function readVenueCode(typed: string): string {
  const text = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')
  return `${text.slice(0, half)}-${text.slice(half)}`
}
