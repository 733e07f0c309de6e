/** What a program hands to Page() or Component(): its own object, of which only the parts below are known. */
export interface Definition {
  data?: object | (() => object)
  behaviors?: Definition[]
  properties?: Record<string, unknown>
  methods?: Record<string, unknown>
  lifetimes?: Record<string, unknown>
  pageLifetimes?: Record<string, unknown>
  observers?: Record<string, (...values: unknown[]) => void>
  [name: string]: unknown
}
type Work = (...args: unknown[]) => unknown

/** A definition with its behaviors mixed in: behaviors first, then what the definition says itself. */
export interface Blueprint {
  data: Record<string, unknown>
  /** Properties with their default values. */
  properties: Record<string, unknown>
  methods: Record<string, unknown>
  /** All that asked to be told, in WeChat's order: behaviors before the component. */
  lifetimes: Map<string, Work[]>
  observers: { paths: string[]; work: Work }[]
}

const ownParts = new Set(['data', 'behaviors', 'properties', 'methods', 'lifetimes', 'pageLifetimes', 'observers'])
const componentTimes = ['created', 'attached', 'ready', 'moved', 'detached']
const emptyOf = new Map<unknown, unknown>([
  ['String', ''],
  ['Number', 0],
  ['Boolean', false],
  ['Array', []],
  ['Object', null],
])

function defaultOf(property: unknown): unknown {
  // `name: String` or `name: { type: String, value: 'x' }`; null stands for any type.
  if (typeof property === 'function') return emptyOf.get(property.name)
  const { type, value } = (property ?? {}) as { type?: { name?: string }; value?: unknown }
  return value !== undefined ? value : (emptyOf.get(type?.name) ?? null)
}

/** Reads a Page (its functions stand beside its data) or a Component (they stand in `methods`). */
export function blueprintOf(definition: Definition, kind: 'page' | 'component'): Blueprint {
  const made: Blueprint = { data: {}, properties: {}, methods: {}, lifetimes: new Map(), observers: [] }
  const addTime = (name: string, work: unknown) => {
    if (typeof work !== 'function') return
    made.lifetimes.set(name, [...(made.lifetimes.get(name) ?? []), work as Work])
  }
  const add = (part: Definition, isOwn: boolean) => {
    for (const behavior of part.behaviors ?? []) if (typeof behavior === 'object') add(behavior, false)
    const data = typeof part.data === 'function' ? part.data() : part.data
    Object.assign(made.data, JSON.parse(JSON.stringify(data ?? {})))
    for (const [name, property] of Object.entries(part.properties ?? {})) made.properties[name] = defaultOf(property)
    Object.assign(made.methods, part.methods)
    if (isOwn && kind === 'page') {
      for (const [name, value] of Object.entries(part)) if (!ownParts.has(name)) made.methods[name] = value
    } else {
      // `lifetimes` beats the older way of writing them beside `methods`.
      for (const name of componentTimes) addTime(name, part.lifetimes?.[name] ?? part[name])
    }
    for (const [name, work] of Object.entries(part.pageLifetimes ?? {})) addTime(`page:${name}`, work)
    for (const [paths, work] of Object.entries(part.observers ?? {})) {
      made.observers.push({ paths: paths.split(',').map((path) => path.trim()), work })
    }
  }
  add(definition, true)
  return made
}
