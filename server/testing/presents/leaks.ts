type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** What an answer must not contain: values as stored in the database, and names of members. */
export interface Secret {
  values: readonly (string | number)[]
  members: RegExp
}

/**
 * The paths in an answer, at any depth, that reveal a secret, such as `goods.priceFen`. A text reveals what it contains,
 * a number its value. Amounts are in fen; in a text they may also be in yuan.
 */
export function findLeaks(answer: unknown, secret: Secret, path = ''): string[] {
  const value = answer as Json
  if (Array.isArray(value)) return value.flatMap((item, index) => findLeaks(item, secret, `${path}[${index}]`))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, member]) => {
      const at = path === '' ? name : `${path}.${name}`
      return [...(secret.members.test(at) ? [at] : []), ...findLeaks(member, secret, at)]
    })
  }
  return secret.values.some((one) => reveals(value, one)) ? [path] : []
}

function reveals(value: Json, secret: string | number): boolean {
  if (typeof secret === 'string') return String(value).includes(secret)
  if (typeof value !== 'string') return value === secret
  // In fen or in yuan, but not as part of a longer number or of a random id.
  const yuan = (secret / 100).toFixed(2)
  return new RegExp(`(?<![\\w-])(${secret}|${yuan.replace('.', '\\.')})(?![\\w-])`).test(value)
}
