/** One member that is not as it was. undefined: it was not there, or is not any more. */
export interface Difference {
  path: (string | number)[]
  before: unknown
  after: unknown
}

/** What is different between two JSON values, member by member, the smallest parts that differ. */
export function differences(before: unknown, after: unknown, path: Difference['path'] = []): Difference[] {
  if (isSame(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, path)
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) => differences(before[name], after[name], [...path, name]))
  }
  return [{ path, before, after }]
}

/** Lists of plain values are told as a whole; of objects, item by item, each beside the one with its id. */
function ofLists(before: readonly unknown[], after: readonly unknown[], path: Difference['path']): Difference[] {
  if (![...before, ...after].every(isObject)) return [{ path, before, after }]
  const idOf = (item: unknown, index: number) => String(idMember(item as Record<string, unknown>) ?? index)
  const left = new Map(before.map((item, index) => [idOf(item, index), item]))
  const right = new Map(after.map((item, index) => [idOf(item, index), item]))
  const ids = [...new Set([...left.keys(), ...right.keys()])]
  /** An SKU is told by its id; what is gone by where it was. */
  const placeOf = (id: string): string | number => {
    const now = after.findIndex((item, at) => idOf(item, at) === id)
    if (now >= 0) return isOfSku(after[now]) ? id : now
    const was = before.findIndex((item, at) => idOf(item, at) === id)
    return isOfSku(before[was]) ? id : was
  }
  const changed = ids.flatMap((id) => {
    return differences(left.get(id), right.get(id), [...path, placeOf(id)])
  })
  // The same items in another order.
  if (changed.length === 0) return [{ path, before: [...left.keys()], after: [...right.keys()] }]
  return changed
}

const isOfSku = (item: unknown) => isObject(item) && item.id === undefined && item.skuId !== undefined

const idMember = (item: Record<string, unknown>) => item.id ?? item.code ?? item.categoryId ?? item.skuId

/** What was not there before as a whole, or is not there any more, is told member by member. */
export function spread({ path, before, after }: Difference): Difference[] {
  const names = isNothing(before) ? namesIn(after) : isNothing(after) ? namesIn(before) : []
  if (names.length === 0) return [{ path, before, after }]
  return names.flatMap((name) =>
    spread({ path: [...path, name], before: memberOf(before, name), after: memberOf(after, name) }),
  )
}

/** Of an object, or of a list of objects; of nothing else. */
function namesIn(value: unknown): (string | number)[] {
  if (isObject(value)) return Object.keys(value)
  return Array.isArray(value) && value.some(isObject) ? [...value.keys()] : []
}

const memberOf = (value: unknown, name: string | number): unknown =>
  isNothing(value) ? undefined : (value as Record<string | number, unknown>)[name]

/** Nothing is there, or nothing is in it. */
export const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON values that say the same, whatever the order of their members. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  }
  if (!isObject(one) || !isObject(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isSame(one[name], other[name]))
}
