import { Type } from 'typebox'
import { day, FenAmount, Nullable, OneOf, Time } from '../common/schemas'
import { orderKinds } from '../orders/life-cycle'
import { todayCounts, todayFigures } from './words'

const Count = Type.Optional(Type.Integer({ minimum: 0 }))
const value = (description: string) => Nullable(Type.Integer(), { description })

export const TodayFigure = Type.Object(
  {
    name: OneOf(todayFigures),
    unit: OneOf(['count', 'fen']),
    today: Type.Integer({ description: 'from midnight in China until now' }),
    yesterday: value('the same hours of the day before; null: its rows are deleted'),
    lastWeek: value('the same hours of the same weekday a week ago; null: its rows are deleted'),
  },
  { title: 'TodayFigure' },
)
export const Today = Type.Object(
  {
    now: Time,
    day: day('today in China'),
    waiting: Type.Object(
      Object.fromEntries(todayCounts.map((name) => [name, Count])) as Record<
        (typeof todayCounts)[number],
        typeof Count
      >,
      { description: 'what waits; absent: not for the roles of the caller' },
    ),
    figures: Type.Array(TodayFigure, { description: 'those that the caller sees' }),
  },
  { title: 'Today' },
)

export const NewOrdersQuery = Type.Object(
  { since: Type.Optional(Type.String({ maxLength: 512, description: 'the `cursor` of the last answer' })) },
  { additionalProperties: false },
)
export const NewOrders = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        number: Type.String(),
        kind: OneOf(orderKinds),
        payableFen: FenAmount,
        paidAt: Time,
      }),
      { description: 'paid since, latest first, at most 20; those of the last minute may come twice' },
    ),
    cursor: Type.String(),
  },
  { title: 'NewOrders' },
)
