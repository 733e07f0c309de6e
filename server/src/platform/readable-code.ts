import { randomBytes } from 'node:crypto'

// Crockford's letters: none that is mistaken for another when a person types what is printed or shown.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const group = 5

/** Random letters in groups of five, 25 bits each: `K7Q2M-9XMTA`. */
export function newReadableCode(groups: number): string {
  // 256 is a multiple of 32, so each letter is equally likely.
  return inGroups(Array.from(randomBytes(groups * group), (byte) => letters[byte % letters.length]).join(''))
}

/** The code as it was made, from what a person typed: small or wide letters, O for 0, without hyphens. */
export const readReadableCode = (typed: string): string =>
  inGroups(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1')
      .replace(/[^0-9A-Z]/g, ''),
  )

const inGroups = (text: string): string => text.replace(/.{5}(?!$)/g, '$&-')
