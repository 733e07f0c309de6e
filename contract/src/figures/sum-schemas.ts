import { Type } from 'typebox'
import { day, Nullable, OneOf, PageQuery, Time } from '../common/schemas'
import { entrances } from '../visits/entrances'
import { figureMeanings, figureValues } from './part-schemas'
import { figureGroups } from './subjects'

const span = { from: day('a day in China'), to: day('included; at most 366 days with the first') }
const conversionPpm = Nullable(Type.Integer({ minimum: 0 }), {
  description: 'buyers by visits, in millionths, rounded down; null: it has no visits of its own',
})
const asOf = Nullable(Time, { description: 'what happened until then is counted; null: nothing is yet' })

/** Figures of some days: sums, or a day's. */
const sums = { values: figureValues, conversionPpm }
const Period = {
  from: day('in China'),
  to: day('included'),
  days: Type.Array(Type.Object({ day: day('in China'), ...sums }), { description: 'each day, also one without any' }),
  total: Type.Object({
    ...sums,
    customers: Nullable(Type.Integer({ minimum: 0 }), {
      description: 'who paid an order in these days, each counted once; null: it is not about the whole shop',
    }),
  }),
}

export const FigureDaysQuery = Type.Object(
  {
    ...span,
    by: Type.Optional(OneOf(figureGroups, { description: 'with `id`: what the figures are about; absent: the shop' })),
    id: Type.Optional(Type.String({ maxLength: 80, description: 'of a row of `listFigureGroups`; empty: of none' })),
    entrance: Type.Optional(OneOf(entrances)),
  },
  { additionalProperties: false },
)
/** The figures of each day, and of as many days before. */
export const FigureDays = Type.Object(
  { ...Period, before: Type.Object(Period), figures: figureMeanings, asOf },
  { title: 'FigureDays' },
)

export const FigureGroupQuery = Type.Object(
  {
    ...PageQuery,
    ...span,
    by: Type.Optional(OneOf(figureGroups, { default: 'entrance' })),
    entrance: Type.Optional(OneOf(entrances)),
    sort: Type.Optional(
      Type.String({
        pattern: '^[a-zA-Z]{1,40}$',
        default: 'salesFen',
        description: 'the name of a figure, or `id`: by day',
      }),
    ),
    order: Type.Optional(OneOf(['asc', 'desc'] as const, { default: 'desc' })),
  },
  { additionalProperties: false },
)
export const FigureGroupRow = Type.Object(
  {
    id: Type.String({ description: 'of the product, promoter …, or the day; empty: of none' }),
    name: Nullable(Type.String({ 'x-shop-text': 'whole' }), { description: 'null: it has none, or is of none' }),
    ...sums,
    before: figureValues,
  },
  { title: 'FigureGroupRow' },
)
/** Sums by product, entrance …, the largest first. `before` is of as many days before. */
export const FigureGroupPage = Type.Object(
  {
    items: Type.Array(FigureGroupRow),
    nextCursor: Nullable(Type.String()),
    total: Type.Object(sums, { description: 'of the shop' }),
    figures: figureMeanings,
    asOf,
  },
  { title: 'FigureGroupPage' },
)

const month = Type.String({ pattern: '^20\\d\\d-(0[1-9]|1[0-2])$', description: 'in China: 2026-03' })
export const FigureCohortQuery = Type.Object(
  { from: month, to: Type.Unsafe<string>({ ...month, description: 'included; at most 24 months with the first' }) },
  { additionalProperties: false },
)
/** Customers by the month of their first order, and what came of them in each month since. */
export const FigureCohorts = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          month,
          customers: Type.Integer({ minimum: 0, description: 'who ordered first in the month' }),
          repurchasePpm: Type.Integer({ minimum: 0, description: 'which part of them has ordered again, until now' }),
          worthFen: Type.Integer({ description: 'what one of them has paid until now, on average, rounded down' }),
          months: Type.Array(
            Type.Object({
              month,
              values: figureValues,
              activePpm: Type.Integer({ minimum: 0, description: 'which part of them ordered in this month' }),
              repurchasePpm: Type.Integer({ minimum: 0, description: 'which part has ordered again by its end' }),
              worthFen: Type.Integer({ description: 'what one has paid by its end' }),
            }),
          ),
        },
        { title: 'FigureCohort' },
      ),
      { description: 'the latest first' },
    ),
    lessRefunds: Type.Boolean({ description: 'whether `worthFen` is without what was refunded: for who sees refunds' }),
    figures: figureMeanings,
    asOf,
  },
  { title: 'FigureCohorts' },
)
