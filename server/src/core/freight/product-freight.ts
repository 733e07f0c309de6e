import type { FreightSetting, Product, TranslatedLanguage } from '@haoli/contract'
import { pathsOf, placeName, type Region } from '../regions/place-paths'
import { placeIn } from '../regions/place-words'
import { type FreightGoods, freightTo, templateOf } from './freight'
import { allTerms, baseTerms, termsAt } from './freight-terms'

/** Stands for "never" in the older member, which has no null. */
const neverFree = 100_000_000_000

type ProductFreight = Pick<Product['delivery'], 'freight' | 'freightFen' | 'freeFromFen'>

interface Viewer {
  region: Region | null
  placeIsChosen: boolean
  /** undefined: the shop's own, Chinese. */
  language?: TranslatedLanguage | undefined
}

/** What a product page says of the freight of one piece, to the viewer's region if it is known. */
export function productFreight(
  setting: FreightSetting,
  goods: FreightGoods,
  { region, placeIsChosen, language }: Viewer,
): ProductFreight {
  const template = templateOf(setting.templates, goods.freightTemplateId)
  const here = region && termsAt(template, region)
  // Freight alone: what the piece itself costs would make it free at once.
  const piece = { ...goods, quantity: 1, payableFen: 0 }
  const { freeFromFen } = here ?? baseTerms(template)
  const nameOf = (path: string) => {
    const name = placeName(path)
    return (language && placeIn(language, name)) ?? name
  }
  const rules = [{ places: [] }, ...template.regions]
  return {
    freightFen: freightTo(setting, here ? region : null).fen([piece]),
    freeFromFen: freeFromFen ?? neverFree,
    freight: {
      place: region && nameOf(pathsOf(region)[0] ?? ''),
      placeIsChosen,
      served: region === null || here !== null,
      freeFromFen,
      by: template.by,
      rates: allTerms(template).map(({ rate, freeFromFen: from }, index) => ({
        places: (rules[index]?.places ?? []).map(nameOf),
        ...rate,
        freeFromFen: from,
      })),
      notServed: template.notServed.map(nameOf),
    },
  }
}
