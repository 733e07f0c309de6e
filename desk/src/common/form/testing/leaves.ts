import { type Drawn, type JsonSchema, readSchema, variantOf } from '../schema'
import { type Path, withItem, withMember } from '../values'

export interface Leaf {
  path: Path
  drawn: Drawn
  value: unknown
}

/** Everything in a value that one field shows. */
export function leavesOf(schema: JsonSchema, value: unknown, path: Path = []): Leaf[] {
  const drawn = readSchema(schema)
  if (value === undefined || value === null) return []
  if (drawn.kind === 'maybe') return leavesOf(drawn.inner, value, path)
  if (drawn.kind === 'variants') {
    const variant = variantOf(drawn, value)
    return variant ? leavesOf(variant.schema, value, path) : []
  }
  if (drawn.kind === 'list') {
    return (value as unknown[]).flatMap((item, index) => leavesOf(drawn.item, item, [...path, index]))
  }
  if (drawn.kind === 'object') {
    const object = value as Record<string, unknown>
    return drawn.members.flatMap(({ name, schema }) => leavesOf(schema, object[name], [...path, name]))
  }
  return [{ path, drawn, value }]
}

/** Every member that some value may have, with its schema. */
export function membersOf(schema: JsonSchema, path: Path = []): { path: Path; drawn: Drawn }[] {
  const drawn = readSchema(schema)
  const below = () => {
    if (drawn.kind === 'maybe') return membersOf(drawn.inner, path)
    if (drawn.kind === 'variants') return drawn.variants.flatMap((one) => membersOf(one.schema, path))
    if (drawn.kind === 'list') return membersOf(drawn.item, path)
    if (drawn.kind !== 'object') return []
    return drawn.members.flatMap(({ name, schema }) => membersOf(schema, [...path, name]))
  }
  return [{ path, drawn }, ...below()]
}

/** The value with what one field shows replaced, as the fields around it do. */
export function withLeaf(value: unknown, [first, ...rest]: Path, leaf: unknown): unknown {
  if (first === undefined) return leaf
  if (typeof first === 'number') {
    const list = value as unknown[]
    return withItem(list, first, withLeaf(list[first], rest, leaf))
  }
  return withMember(value, first, withLeaf((value as Record<string, unknown>)[first], rest, leaf))
}
