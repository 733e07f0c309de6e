import { Type } from 'typebox'
import { FenAmount, Input, Nullable, OneOf, PlaceText, Text } from '../common/schemas'
import { Places } from './place-schemas'

/** What freight is counted by: pieces, or grams. */
export const freightUnits = ['piece', 'weight'] as const

const Units = Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'pieces or grams' })
const freeFromFen = Nullable(FenAmount, {
  description: 'goods of this template that cost so much after discounts travel free; 0: always; null: never',
})
/** `firstFen` is for the first units, or fewer; `moreFen` for each further `more` units that are begun. */
const rateMembers = {
  first: Units,
  firstFen: FenAmount,
  more: Units,
  // So that the freight of the largest order is still an exact number.
  moreFen: Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'fen' }),
}
const FreightRate = Input(rateMembers, { title: 'FreightRate' })

export const FreightTemplateId = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,32}$',
  description: 'as products name it: `express_info.template_id` of an import',
})

const FreightRegion = Input({ places: Places(1), rate: FreightRate, freeFromFen }, { title: 'FreightRegion' })

/** `rate` and its `freeFromFen` hold wherever no region is named. The most specific place that covers an address decides. */
const FreightTemplate = Input(
  {
    id: FreightTemplateId,
    name: Text('line', { least: 1, most: 30, description: 'for the merchant' }),
    by: OneOf(freightUnits),
    rate: FreightRate,
    freeFromFen,
    regions: Type.Array(FreightRegion, { maxItems: 50 }),
    notServed: Places(0),
  },
  { title: 'FreightTemplate' },
)

/** The first template is for all goods that name none, or one that does not exist. */
export const FreightSetting = Input(
  { templates: Type.Array(FreightTemplate, { minItems: 1, maxItems: 20 }) },
  { title: 'FreightSetting' },
)

/** What a product page says of freight before there is an order. */
export const ProductFreight = Type.Object(
  {
    place: Nullable(PlaceText(), {
      description: 'the region of the viewer’s default address, or the chosen one; null: none is known',
    }),
    placeIsChosen: Type.Boolean({ description: 'true: `place` is the one that was asked for' }),
    served: Type.Boolean({ description: 'false: the product is not delivered to `place`' }),
    freeFromFen: Nullable(FenAmount, { description: 'at `place`, or where no region is named; null: never free' }),
    by: OneOf(freightUnits),
    rates: Type.Array(
      Type.Object({
        places: Type.Array(PlaceText(), { description: 'short names; empty: everywhere else' }),
        ...rateMembers,
        freeFromFen,
      }),
      { description: 'the first one is for everywhere else' },
    ),
    notServed: Type.Array(PlaceText(), { description: 'short names' }),
  },
  { title: 'ProductFreight' },
)
