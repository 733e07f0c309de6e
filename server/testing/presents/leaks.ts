type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** What somebody must not be told: values as they stand in the database, and what a member must not be called. */
export interface Secret {
  values: readonly (string | number)[]
  members: RegExp
}

/**
 * Every place of an answer, however deep, that tells a secret: `goods.priceFen`. A text leaks what it contains, a number
 * what it is; an amount is in fen, and a text may say it in yuan.
 */
export function leaksIn(answer: unknown, secret: Secret, path = ''): string[] {
  const value = answer as Json
  if (Array.isArray(value)) return value.flatMap((item, index) => leaksIn(item, secret, `${path}[${index}]`))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, member]) => {
      const at = path === '' ? name : `${path}.${name}`
      return [...(secret.members.test(at) ? [at] : []), ...leaksIn(member, secret, at)]
    })
  }
  return secret.values.some((one) => tells(value, one)) ? [path] : []
}

function tells(value: Json, secret: string | number): boolean {
  if (typeof secret === 'string') return String(value).includes(secret)
  if (typeof value !== 'string') return value === secret
  // In fen or in yuan, but not as a part of a longer number or of an id, which is made of chance.
  const yuan = (secret / 100).toFixed(2)
  return new RegExp(`(?<![\\w-])(${secret}|${yuan.replace('.', '\\.')})(?![\\w-])`).test(value)
}
