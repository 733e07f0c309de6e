import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no letter that looks like a digit, so that a person can copy a code from a screen. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 20

/** A code of 100 random bits in groups: `7K3QX-…`. Too many to guess, whatever the number of tries. */
export function newCode(): string {
  // 256 is a multiple of 32, so each letter is equally likely.
  const letters = [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length])
  return letters.join('').replace(/.{5}(?!$)/g, '$&-')
}

/** The code as it was made, from what a person typed. */
export const readCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/.{5}(?!$)/g, '$&-')
