import type { FreightSetting } from '@haoli/contract'

export type Template = FreightSetting['templates'][number]
export type Rate = Template['rate']

/** A template as a new one begins. Its id is unlike those of the others. */
export function newTemplate(name: string, others: readonly Template[]): Template {
  const taken = new Set(others.map(({ id }) => id))
  let n = others.length + 1
  while (taken.has(`t${n}`)) n += 1
  const rate = { first: 1, firstFen: 1_000, more: 1, moreFen: 0 }
  return { id: `t${n}`, name, by: 'piece', rate, freeFromFen: null, regions: [], notServed: [] }
}

/** Pieces become kilograms, and back: the numbers of the other unit would mean something else. */
export function countedBy(template: Template, by: Template['by']): Template {
  const units = by === 'weight' ? 1_000 : 1
  const changed = (rate: Rate): Rate => ({ ...rate, first: units, more: units })
  const regions = template.regions.map((region) => ({ ...region, rate: changed(region.rate) }))
  return { ...template, by, rate: changed(template.rate), regions }
}

/** How much of `place` a rule's places name: the number of parts of the most specific one that covers it; 0: none does. */
const covers = (places: readonly string[], place: string): number =>
  Math.max(0, ...places.map((one) => (place === one || place.startsWith(`${one}/`) ? one.split('/').length : 0)))

/** What a template costs, as the shop computes it (docs/decisions/30). null: the place is not served. */
export function freightOf(template: Template, place: string, units: number, paidFen: number): number | null {
  const region = template.regions.reduce<{ at: number; rate: Rate; freeFromFen: number | null }>(
    (best, one) => {
      const at = covers(one.places, place)
      return at > best.at ? { at, rate: one.rate, freeFromFen: one.freeFromFen } : best
    },
    { at: 0, rate: template.rate, freeFromFen: template.freeFromFen },
  )
  if (covers(template.notServed, place) > region.at) return null
  if (region.freeFromFen !== null && paidFen >= region.freeFromFen) return 0
  const { first, firstFen, more, moreFen } = region.rate
  return firstFen + Math.max(0, Math.ceil((units - first) / more)) * moreFen
}
