import type { FreightSetting, Product } from '@haoli/contract'
import { pathsOf, placeName, type Region } from '../regions/place-paths'
import { type FreightGoods, freightTo, templateOf } from './freight'
import { allTerms, baseTerms, termsAt } from './freight-terms'

/** Stands for "never" in the older member, which has no null. */
const neverFree = 100_000_000_000

type ProductFreight = Pick<Product['delivery'], 'freight' | 'freightFen' | 'freeFromFen'>

/** What a product page says of the freight of one piece, to the viewer's region if it is known. */
export function productFreight(
  setting: FreightSetting,
  goods: FreightGoods,
  { region, placeIsChosen }: { region: Region | null; placeIsChosen: boolean },
): ProductFreight {
  const template = templateOf(setting.templates, goods.freightTemplateId)
  const here = region && termsAt(template, region)
  // Freight alone: what the piece itself costs would make it free at once.
  const piece = { ...goods, quantity: 1, payableFen: 0 }
  const { freeFromFen } = here ?? baseTerms(template)
  const rules = [{ places: [] }, ...template.regions]
  return {
    freightFen: freightTo(setting, here ? region : null).fen([piece]),
    freeFromFen: freeFromFen ?? neverFree,
    freight: {
      place: region && placeName(pathsOf(region)[0] ?? ''),
      placeIsChosen,
      served: region === null || here !== null,
      freeFromFen,
      by: template.by,
      rates: allTerms(template).map(({ rate, freeFromFen: from }, index) => ({
        places: (rules[index]?.places ?? []).map(placeName),
        ...rate,
        freeFromFen: from,
      })),
      notServed: template.notServed.map(placeName),
    },
  }
}
