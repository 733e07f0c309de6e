import type { FreightRate, FreightSetting } from '@haoli/contract'

/** One rate of the setting: a template's own, or that of one of its regions. */
export interface ShownRate {
  /** Which template, and which of its regions; -1: everywhere else. */
  at: { template: number; region: number }
  templateName: string
  /** Empty: everywhere else. */
  places: string[]
  rate: FreightRate
  /** null: never free. */
  freeFromFen: number | null
}

/** All rates, template by template. */
export const ratesOf = ({ templates }: FreightSetting): ShownRate[] =>
  templates.flatMap((own, template) =>
    [{ places: [], rate: own.rate, freeFromFen: own.freeFromFen }, ...own.regions].map(
      ({ places, rate, freeFromFen }, index) => ({
        at: { template, region: index - 1 },
        templateName: own.name,
        places,
        rate,
        freeFromFen,
      }),
    ),
  )

/** The setting with another first fee and another free amount for one rate. */
export function withRate(
  { templates }: FreightSetting,
  { at }: ShownRate,
  { firstFen, freeFromFen }: { firstFen: number; freeFromFen: number | null },
): FreightSetting {
  const changed = <T extends { rate: FreightRate }>(one: T): T => ({
    ...one,
    rate: { ...one.rate, firstFen },
    freeFromFen,
  })
  return {
    templates: templates.map((template, index) => {
      if (index !== at.template) return template
      if (at.region < 0) return changed(template)
      return { ...template, regions: template.regions.map((one, i) => (i === at.region ? changed(one) : one)) }
    }),
  }
}
