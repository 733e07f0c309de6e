import type { Mode, PickerProps } from './mode'
import { type Place, regions } from './regions'

/** The number of columns of each `level`; the data have no sub-districts, so those end at the county. */
const depths: Record<string, number> = { province: 1, city: 2, region: 3, 'sub-district': 3 }

/** Province, city and county; `custom-item` is an additional first choice of each column. */
export function region(props: () => PickerProps): Mode {
  const { value, customItem, level } = props()
  const depth = depths[level] ?? 3
  const head: Place[] = customItem ? [{ name: customItem, code: '', within: [] }] : []
  const chosen: Place[] = []

  const column = (at: number): Place[] => {
    const list = at === 0 ? regions() : (chosen[at - 1]?.within ?? [])
    return [...head, ...list]
  }
  const choose = (at: number, place: Place | undefined) => {
    if (place) chosen[at] = place
    for (let next = at + 1; next < depth; next += 1) {
      const [first] = column(next)
      if (first) chosen[next] = first
      else chosen.length = next
    }
  }
  const asked = Array.isArray(value) ? (value as unknown[]) : []
  choose(0, column(0)[0])
  for (let at = 0; at < depth; at += 1) {
    const found = column(at).find(({ name }) => name === asked[at])
    if (!found) break
    choose(at, found)
  }
  const columns = () => Array.from({ length: depth }, (_, at) => column(at))
  return {
    columns: () => columns().map((list) => list.map(({ name }) => name)),
    indices: () =>
      columns().map((list, at) =>
        Math.max(
          0,
          list.findIndex(({ name }) => name === chosen[at]?.name),
        ),
      ),
    turn: (at, index) => choose(at, column(at)[index]),
    detail: () => ({
      value: chosen.map(({ name }) => name),
      code: chosen.map(({ code }) => code),
      postcode: '',
    }),
  }
}
