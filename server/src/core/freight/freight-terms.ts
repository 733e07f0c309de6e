import type { FreightRate, FreightTemplate } from '@haoli/contract'
import { pathsOf, type Region } from '../regions/place-paths'

/** What freight of one template costs at one place. */
export interface FreightTerms {
  by: FreightTemplate['by']
  rate: FreightRate
  freeFromFen: number | null
}

/** The terms of the most specific place that covers the region; null: nothing is sent there. */
export function termsAt(template: FreightTemplate, region: Region): FreightTerms | null {
  const { by, regions, notServed } = template
  for (const path of pathsOf(region)) {
    if (notServed.includes(path)) return null
    const rule = regions.find(({ places }) => places.includes(path))
    if (rule) return { by, rate: rule.rate, freeFromFen: rule.freeFromFen }
  }
  return baseTerms(template)
}

/** The terms wherever no region is named. */
export const baseTerms = ({ by, rate, freeFromFen }: FreightTemplate): FreightTerms => ({ by, rate, freeFromFen })

/** All terms of a template, those for everywhere else first. */
export const allTerms = (template: FreightTemplate): FreightTerms[] => [
  baseTerms(template),
  ...template.regions.map(({ rate, freeFromFen }) => ({ by: template.by, rate, freeFromFen })),
]

/** Fen for so many pieces or grams, of goods that cost `payableFen` after discounts. */
export function feeFen({ rate, freeFromFen }: FreightTerms, units: number, payableFen: number): number {
  if (freeFromFen !== null && payableFen >= freeFromFen) return 0
  const further = Math.max(0, units - rate.first)
  const rest = further % rate.more
  const steps = (further - rest) / rate.more + (rest > 0 ? 1 : 0)
  return rate.firstFen + steps * rate.moreFen
}
