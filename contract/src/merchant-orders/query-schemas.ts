import { Type } from 'typebox'
import { Exact, FenAmount, OneOf, PageQuery, Text, Time } from '../common/schemas'
import { orderKinds, orderStates } from '../orders/life-cycle'
import { entrances } from '../visits/entrances'
import { countedTabs, merchantOrderSorts, merchantOrderTabs, shipsWhens } from './kinds'

const Id = Exact({ maxLength: 80 })

/** Which orders: of a list, and of an export. */
export const merchantOrderFilters = {
  tab: Type.Optional(
    OneOf(merchantOrderTabs, {
      description: '`to_ship`: something of it waits to be shipped; `late`: the promised time of that has passed',
    }),
  ),
  shipsWhen: Type.Optional(
    OneOf(shipsWhens, { description: 'those that wait to be shipped: late, or by which day in China they ship' }),
  ),
  state: Type.Optional(OneOf(orderStates)),
  kind: Type.Optional(OneOf(orderKinds)),
  afterSale: Type.Optional(OneOf(['open'], { description: 'those with an after-sale that is open' })),
  urged: Type.Optional(OneOf(['waiting'], { description: 'those whose shipment was urged and is not complete' })),
  noted: Type.Optional(OneOf(['yes'], { description: 'those with a note of the staff' })),
  q: Type.Optional(
    Text('line', {
      least: 1,
      most: 60,
      description:
        'an order’s or a waybill’s number; the receiver’s phone, or its last four digits; words of a product’s title; the beginning of the buyer’s nickname',
    }),
  ),
  entrance: Type.Optional(OneOf(entrances)),
  venueCodeId: Type.Optional(Id),
  promoterId: Type.Optional(Id),
  customerId: Type.Optional(Id),
  orderedFrom: Type.Optional({ ...Time, description: 'ordered at this time or later' }),
  orderedTo: Type.Optional({ ...Time, description: 'ordered before this time' }),
  paidFrom: Type.Optional(Time),
  paidTo: Type.Optional({ ...Time, description: 'paid before this time' }),
  leastFen: Type.Optional(FenAmount),
  mostFen: Type.Optional(FenAmount),
}

export const MerchantOrderQuery = Type.Object(
  {
    ...PageQuery,
    ...merchantOrderFilters,
    sort: Type.Optional(
      OneOf(merchantOrderSorts, {
        default: 'newest',
        description:
          '`paid`: last paid first, of those that are paid; `ships_by`: most urgent first, of those that wait',
      }),
    ),
  },
  { additionalProperties: false },
)

/** How many are in each tab that waits for something, up to `most`: a number of `most` means so many or more. */
export const MerchantOrderCounts = Type.Object(
  {
    most: Type.Integer(),
    counts: Type.Object(
      Object.fromEntries(countedTabs.map((tab) => [tab, Type.Integer({ minimum: 0 })])) as Record<
        (typeof countedTabs)[number],
        ReturnType<typeof Type.Integer>
      >,
    ),
  },
  { title: 'MerchantOrderCounts' },
)
