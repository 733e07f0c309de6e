/** The list with the one at `index` a place further on or back; the same list where there is no such place. */
export function moved<T>(list: readonly T[], index: number, by: 1 | -1): T[] {
  const all = [...list]
  const [one, other] = [all[index], all[index + by]]
  if (one === undefined || other === undefined) return all
  all[index] = other
  all[index + by] = one
  return all
}
