type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/**
 * Moves every schema that has a `title` to `components.schemas` and puts a `$ref` in its place, so that the document
 * contains each schema once. Throws where two different schemas have the same title.
 */
export function hoistTitled<T extends object>(document: T): T {
  const found = new Map<string, Json>()
  // The round trip through JSON drops TypeBox's symbol properties.
  const plain = JSON.parse(JSON.stringify(document)) as { [name: string]: Json }
  const { info, components, ...rest } = plain
  const moved = walk(rest, found) as { [name: string]: Json }
  const schemas = Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { info, ...moved, components: { ...(components as object), schemas } } as unknown as T
}

function walk(value: Json, found: Map<string, Json>): Json {
  if (Array.isArray(value)) return value.map((item) => walk(item, found))
  if (typeof value !== 'object' || value === null) return value
  const children = Object.fromEntries(Object.entries(value).map(([name, child]) => [name, walk(child, found)]))
  const { title, type, allOf, anyOf } = children
  const isSchema = type !== undefined || allOf !== undefined || anyOf !== undefined
  if (typeof title !== 'string' || !isSchema) return children
  const known = found.get(title)
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(children)) {
    throw new Error(`two different schemas have the title ${title}`)
  }
  found.set(title, children)
  return { $ref: `#/components/schemas/${title}` }
}
