import { isSame } from '../diff/differences'
import { type JsonSchema, readSchema, variantOf } from './schema'
import type { Path } from './values'

/** What is wrong with a member, as far as its schema says: the rest is the API's to find. */
export interface Complaint {
  path: Path
  what: 'empty' | 'shape' | 'long' | 'few' | 'many' | 'twice'
  /** Of `long`, `few` and `many`: the limit. */
  limit: number
}

/** The first member that does not fit, in the order of the form. null: none. */
export function complaintOf(schema: JsonSchema, value: unknown, path: Path = []): Complaint | null {
  const drawn = readSchema(schema)
  const of = (what: Complaint['what'], limit = 0): Complaint => ({ path, what, limit })
  switch (drawn.kind) {
    case 'text':
      return complaintOfText(schema, String(value ?? ''), of)
    case 'time':
    case 'day':
      return value === '' ? of('empty') : null
    case 'period': {
      const { from, until } = value as { from: string; until: string }
      return from === '' || until === '' ? of('empty') : null
    }
    case 'maybe':
      return value === null ? null : complaintOf(drawn.inner, value, path)
    case 'variants': {
      const variant = variantOf(drawn, value)
      return variant ? complaintOf(variant.schema, value, path) : null
    }
    case 'list': {
      const list = value as unknown[]
      if (list.length < (schema.minItems ?? 0)) return of('few', schema.minItems)
      if (schema.maxItems !== undefined && list.length > schema.maxItems) return of('many', schema.maxItems)
      if (schema.uniqueItems && hasTwice(list)) return of('twice')
      return firstOf(list.map((item, index) => () => complaintOf(drawn.item, item, [...path, index])))
    }
    case 'object': {
      const object = value as Record<string, unknown>
      return firstOf(
        drawn.members.map(({ name, schema: member }) => () => {
          const held = object[name]
          return held === undefined ? null : complaintOf(member, held, [...path, name])
        }),
      )
    }
    default:
      return null
  }
}

function complaintOfText(
  schema: JsonSchema,
  text: string,
  of: (what: Complaint['what'], limit?: number) => Complaint,
): Complaint | null {
  const most = schema['x-maxCharacters'] ?? schema.maxLength
  if (text.trim() === '' && ((schema.minLength ?? 0) > 0 || (schema.pattern && !fits(schema.pattern, text)))) {
    return of('empty')
  }
  if (schema.pattern !== undefined && !fits(schema.pattern, text)) return of('shape')
  if (text.length < (schema.minLength ?? 0)) return of('shape')
  return most !== undefined && [...text].length > most ? of('long', most) : null
}

const fits = (pattern: string, text: string) => new RegExp(pattern, 'u').test(text)

const hasTwice = (list: readonly unknown[]) =>
  list.some((one, index) => list.slice(0, index).some((other) => isSame(one, other)))

function firstOf(asks: readonly (() => Complaint | null)[]): Complaint | null {
  for (const ask of asks) {
    const complaint = ask()
    if (complaint) return complaint
  }
  return null
}
