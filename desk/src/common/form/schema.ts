/** JSON Schema as far as the shop's settings use it. */
export interface JsonSchema {
  type?: string
  enum?: readonly string[]
  const?: unknown
  anyOf?: readonly JsonSchema[]
  properties?: Readonly<Record<string, JsonSchema>>
  required?: readonly string[]
  items?: JsonSchema
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  format?: string
  pattern?: string
  uniqueItems?: boolean
  description?: string
  'x-text'?: string
  'x-maxCharacters'?: number
}

export interface Member {
  name: string
  schema: JsonSchema
  optional: boolean
}

/** One of several shapes, known by a member that has one value in it. */
export interface Variant {
  tag: string
  schema: JsonSchema
}

/** How a schema is drawn. */
export type Drawn =
  | { kind: 'number'; schema: JsonSchema }
  | { kind: 'text'; schema: JsonSchema; lines: boolean }
  | { kind: 'switch' | 'fixed' | 'time' | 'day'; schema: JsonSchema }
  | { kind: 'choice'; schema: JsonSchema; values: readonly string[] }
  | { kind: 'object'; schema: JsonSchema; members: readonly Member[] }
  /** An object of a beginning and an end. */
  | { kind: 'period'; schema: JsonSchema }
  | { kind: 'list'; schema: JsonSchema; item: JsonSchema }
  | { kind: 'maybe'; schema: JsonSchema; inner: JsonSchema }
  | { kind: 'variants'; schema: JsonSchema; by: string; variants: readonly Variant[] }

/** Throws for what the form cannot draw, so that a test finds it. */
export function readSchema(schema: JsonSchema): Drawn {
  if (schema.anyOf) return readUnion(schema, schema.anyOf)
  if (constOf(schema) !== undefined) return { kind: 'fixed', schema }
  if (schema.enum) return { kind: 'choice', schema, values: schema.enum }
  switch (schema.type) {
    case 'integer':
    case 'number':
      return { kind: 'number', schema }
    case 'boolean':
      return { kind: 'switch', schema }
    case 'string':
      if (schema.format === 'date-time') return { kind: 'time', schema }
      if (schema.format === 'date') return { kind: 'day', schema }
      return { kind: 'text', schema, lines: schema['x-text'] === 'lines' }
    case 'array':
      if (!schema.items) break
      return { kind: 'list', schema, item: schema.items }
    case 'object':
      return readObject(schema)
  }
  throw new Error(`no field for ${JSON.stringify(schema)}`)
}

function readObject(schema: JsonSchema): Drawn {
  const members = Object.entries(schema.properties ?? {}).map(([name, member]) => ({
    name,
    schema: member,
    optional: !schema.required?.includes(name),
  }))
  const isPeriod =
    members.map(({ name }) => name).join() === 'from,until' &&
    members.every((member) => member.schema.format === 'date-time')
  return isPeriod ? { kind: 'period', schema } : { kind: 'object', schema, members }
}

function readUnion(schema: JsonSchema, all: readonly JsonSchema[]): Drawn {
  const shapes = all.filter(({ type }) => type !== 'null')
  const [only] = shapes
  if (shapes.length < all.length) {
    const inner = shapes.length === 1 && only ? only : { anyOf: shapes }
    return { kind: 'maybe', schema, inner }
  }
  const by = Object.entries(only?.properties ?? {}).find(([, member]) => constOf(member) !== undefined)?.[0]
  if (by === undefined) throw new Error('no member tells these shapes apart')
  const variants = shapes.map((shape) => ({ tag: String(constOf(shape.properties?.[by] ?? {})), schema: shape }))
  return { kind: 'variants', schema, by, variants }
}

/** The only value that it allows, also where that is written as a choice of one; undefined: there are several. */
export const constOf = (schema: JsonSchema): unknown => (schema.enum?.length === 1 ? schema.enum[0] : schema.const)

/** The shape that a value has. */
export const variantOf = ({ by, variants }: Drawn & { kind: 'variants' }, value: unknown): Variant | undefined =>
  variants.find(({ tag }) => tag === String((value as Record<string, unknown>)[by]))
