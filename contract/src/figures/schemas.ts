import { Type } from 'typebox'
import { day, Nullable, OneOf, PageQuery, Time } from '../common/schemas'
import { entrances } from '../visits/entrances'
import { figureSubjects } from './subjects'

const Day = day('a day in China')

export const FigureQuery = Type.Object(
  {
    ...PageQuery,
    from: Day,
    to: day('included'),
    subject: Type.Optional(OneOf(figureSubjects, { default: 'shop' })),
    subjectId: Type.Optional(Type.String({ maxLength: 80, description: 'of the product, venue code or content' })),
    entrance: Type.Optional(OneOf(entrances)),
  },
  { additionalProperties: false },
)

export const FigureRow = Type.Object(
  {
    day: Day,
    entrance: OneOf(entrances),
    subject: OneOf(figureSubjects),
    subjectId: Nullable(Type.String(), { description: 'null: the shop' }),
    values: Type.Record(Type.String(), Type.Integer(), { description: 'by the name of the figure; 0 is left out' }),
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
    figures: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          unit: OneOf(['count', 'fen']),
          counts: Type.String({ description: 'how it is counted' }),
        },
        { title: 'FigureMeaning' },
      ),
      { description: 'those that the caller sees' },
    ),
    asOf: Nullable(Time, { description: 'what happened until then is counted; null: nothing is yet' }),
  },
  { title: 'FigurePage' },
)
