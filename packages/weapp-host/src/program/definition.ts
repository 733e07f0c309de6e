/** The object that a program passes to Page() or Component(); only the members below are known. */
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

/** A definition with its behaviors mixed in; its own members win over theirs. */
export interface Blueprint {
  data: Record<string, unknown>
  /** Properties with their default values. */
  properties: Record<string, unknown>
  methods: Record<string, unknown>
  /** All life-cycle functions, in WeChat's order: behaviors before the component. */
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
  // `name: String` or `name: { type: String, value: 'x' }`; null means any type.
  if (typeof property === 'function') return emptyOf.get(property.name)
  const { type, value } = (property ?? {}) as { type?: { name?: string }; value?: unknown }
  return value !== undefined ? value : (emptyOf.get(type?.name) ?? null)
}

/** Reads a Page (functions beside its data) or a Component (functions in `methods`). */
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
      // `lifetimes` overrides the older form beside `methods`.
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
