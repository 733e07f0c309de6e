import { constOf, type JsonSchema, readSchema } from './schema'

/** The names and numbers that lead to a member of a value. */
export type Path = readonly (string | number)[]

/** As the API names a member at fault: `/value/templates/0/rate`. */
export const pointerOf = (path: Path): string => ['/value', ...path].join('/')

/** What a new item, or a member that is switched on, begins with. */
export function emptyOf(schema: JsonSchema): unknown {
  const drawn = readSchema(schema)
  switch (drawn.kind) {
    case 'number':
      return Math.max(schema.minimum ?? 0, 0)
    case 'switch':
      return false
    case 'fixed':
      return constOf(schema)
    case 'choice':
      return drawn.values[0]
    case 'text':
    case 'time':
    case 'day':
      return ''
    case 'period':
      return { from: '', until: '' }
    case 'list':
      return Array.from({ length: isScalar(drawn.item) ? 0 : (schema.minItems ?? 0) }, () => emptyOf(drawn.item))
    case 'maybe':
      return null
    case 'variants':
      return drawn.variants[0] && emptyOf(drawn.variants[0].schema)
    case 'object':
      return Object.fromEntries(
        drawn.members.flatMap(({ name, schema, optional }) => (optional ? [] : [[name, emptyOf(schema)]])),
      )
  }
}

/** Whether its values fit into one field, so that a list of them is a row of tags. */
export const isScalar = (schema: JsonSchema): boolean =>
  ['number', 'text', 'choice', 'day'].includes(readSchema(schema).kind)

/** An object with one member changed; undefined takes it away. The rest stays as it is, in its order. */
export function withMember(object: unknown, name: string, value: unknown): Record<string, unknown> {
  const { [name]: before, ...rest } = object as Record<string, unknown>
  if (value === undefined) return rest
  if (before === undefined) return { ...rest, [name]: value }
  return { ...(object as object), [name]: value }
}

export const withItem = (list: readonly unknown[], index: number, item: unknown): unknown[] =>
  list.map((one, at) => (at === index ? item : one))

export const withoutItem = (list: readonly unknown[], index: number): unknown[] => list.filter((_, at) => at !== index)

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from)
  return [...rest.slice(0, to), list[from] as T, ...rest.slice(to)]
}

/** Whether a text stands for a member that may be left out, or be null: an empty field is no text. */
export const isText = (schema: JsonSchema): boolean => ['text', 'day'].includes(readSchema(schema).kind)
