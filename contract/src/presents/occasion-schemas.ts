import { Type } from 'typebox'
import { Label } from '../catalogue/label-schemas'
import { day, Input, Nullable, OneOf, Season, Text } from '../common/schemas'
import { presentLimits } from './limits'
import { occasions } from './words'

/** In Chinese, and in other languages where the shop has them. */
const Words = (kind: 'line' | 'lines', most: number) => {
  const text = Text(kind, { least: 1, most })
  return Input({ zh: text, en: Type.Optional(text), ja: Type.Optional(text) })
}

export const OccasionCode = Type.String({ pattern: '^[a-z][a-z0-9_]*$', maxLength: 30 })
export const OccasionTitle = Words('line', 20)

const offered = {
  code: OccasionCode,
  art: OneOf(occasions, { description: 'how it is drawn: the picture and the envelope' }),
  title: OccasionTitle,
  notes: Type.Array(Words('lines', presentLimits.presentNoteChars), {
    maxItems: 5,
    description: 'suggestions for the giver’s note, the first first; none: those of the art',
  }),
}

/** The occasions that the shop offers, in their order. */
export const OccasionSetting = Type.Array(
  Input({
    ...offered,
    season: Nullable(Season, { description: 'offered only then, `until` excluded; null: all year' }),
  }),
  { title: 'OccasionSetting', minItems: 1, maxItems: 20 },
)

export const OfferedOccasion = Type.Object(offered, { title: 'OfferedOccasion' })
export const OfferedOccasions = Type.Object({
  items: Type.Array(OfferedOccasion, {
    description: 'what is offered now, in order; empty where the shop has set none: those of `Occasion`',
  }),
  recipients: Type.Array(Label, {
    description:
      'for whom the shop has presents, in order: `recipient` of a list of products; empty where it has set none',
  }),
  openingDays: Nullable(
    Type.Object({ first: day('tomorrow in China'), last: day('as far ahead as the shop allows') }),
    {
      description: 'what `opensOn` of a present may be; null: presents open at once only',
    },
  ),
})
