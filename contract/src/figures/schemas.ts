import { Type } from 'typebox'
import { day, Nullable, OneOf, PageQuery, Time } from '../common/schemas'
import { entrances } from '../visits/entrances'
import { figureMeanings, figureValues } from './part-schemas'
import { figureSubjects } from './subjects'

const Day = day('a day in China')

export const FigureQuery = Type.Object(
  {
    ...PageQuery,
    from: Day,
    to: day('included'),
    subject: Type.Optional(OneOf(figureSubjects, { default: 'shop' })),
    subjectId: Type.Optional(Type.String({ maxLength: 80, description: 'of the product, venue code …' })),
    entrance: Type.Optional(OneOf(entrances)),
  },
  { additionalProperties: false },
)

export const FigureRow = Type.Object(
  {
    day: Day,
    entrance: OneOf(entrances),
    subject: OneOf(figureSubjects),
    subjectId: Nullable(Type.String(), { description: 'null: the shop, or what belongs to none, such as freight' }),
    values: figureValues,
    conversionPpm: Nullable(Type.Integer({ minimum: 0 }), {
      description: 'buyers by visits of the day, in millionths, rounded down; null: it has no visits of its own',
    }),
  },
  { title: 'FigureRow' },
)

export const FigurePage = Type.Object(
  {
    items: Type.Array(FigureRow),
    nextCursor: Nullable(Type.String()),
    figures: figureMeanings,
    asOf: Nullable(Time, { description: 'what happened until then is counted; null: nothing is yet' }),
  },
  { title: 'FigurePage' },
)
