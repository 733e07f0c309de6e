import type { FreightSetting as FreightSettingValue, FreightTemplate } from '@haoli/contract'
import { FreightSetting } from '@haoli/contract/schemas'
import { type NamedPlace, placeFault } from '../regions/place-fault'
import type { Setting } from '../settings/setting'

export const freightSetting: Setting<typeof FreightSetting> = {
  key: 'freight',
  decides:
    'what freight costs, by region and by weight or piece, from which amount it is free, and where nothing is sent',
  schema: FreightSetting,
  changedBy: ['operations'],
  drafted: true,
  initial: flatFreight({ feeFen: 1_000, freeFromFen: 9_900 }),
  check: async (_db, value) => faultOf(value),
}

/** One template with one fee for an order, whatever is in it and wherever it goes. */
export function flatFreight(fee: { feeFen: number; freeFromFen: number | null }): FreightSettingValue {
  const rate = { first: 1, firstFen: fee.feeFen, more: 1, moreFen: 0 }
  const template = { id: 'default', name: '默认', by: 'piece' as const, rate, freeFromFen: fee.freeFromFen }
  return { templates: [{ ...template, regions: [], notServed: [] }] }
}

function faultOf({ templates }: FreightSettingValue): { param: string; message: string } | undefined {
  const ids = templates.map(({ id }) => id)
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) < index)
  if (repeated >= 0) return { param: `/templates/${repeated}/id`, message: 'another template has this id' }
  for (const [index, template] of templates.entries()) {
    const fault = placeFault(placesOf(template, `/templates/${index}`), 'in this template')
    if (fault) return fault
  }
  return undefined
}

/** The places of a template, each with where it stands. */
function placesOf({ regions, notServed }: FreightTemplate, at: string): NamedPlace[] {
  return [
    ...regions.flatMap(({ places }, region) =>
      places.map((path, index) => ({ path, param: `${at}/regions/${region}/places/${index}` })),
    ),
    ...notServed.map((path, index) => ({ path, param: `${at}/notServed/${index}` })),
  ]
}
