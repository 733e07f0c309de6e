import { Type } from 'typebox'
import { AddressParts } from '../addresses/schemas'
import { Code, FenAmount, Id, Input, Nullable, OneOf, Page, PageQuery, Quantity, Text, Time } from '../common/schemas'
import { OccasionTitle } from '../presents/occasion-schemas'
import { occasions } from '../presents/words'
import { shippingLimits } from './limits'

const OrderIds = (least: number, most: number) =>
  Type.Array(Id('ord'), { minItems: least, maxItems: most, uniqueItems: true })

const goods = { title: Type.String(), specText: Type.String(), quantity: Quantity }

/** Orders of one customer that wait for the same address. */
export const PackingProposal = Type.Object(
  {
    customer: Type.Object({ id: Type.String(), nickname: Type.String() }),
    recipient: Type.String({ description: 'the name, but for its last character hidden' }),
    phone: Type.String({ description: 'its middle is hidden' }),
    region: Type.String({ description: 'province, city and county' }),
    orders: Type.Array(
      Type.Object({
        id: Type.String(),
        number: Type.String(),
        isPresent: Type.Boolean({ description: 'a present that this customer accepted' }),
        paidAt: Nullable(Time),
        partShipped: Type.Boolean(),
        lines: Type.Array(Type.Object(goods), { description: 'what is left to ship' }),
      }),
      { description: 'first paid first' },
    ),
  },
  { title: 'PackingProposal' },
)
export const PackingProposalPage = Page(PackingProposal, { title: 'PackingProposalPage' })
export const PackingProposalQuery = Type.Object(
  {
    ...PageQuery,
    orderId: Type.Optional(Type.String({ maxLength: 80, description: 'only what this order can be packed with' })),
  },
  { additionalProperties: false },
)
export const ShipTogether = Input({
  orderIds: OrderIds(2, shippingLimits.packedOrdersMost),
  company: Text('printed', { least: 1, most: 40 }),
  waybillNumber: Code({ minLength: 4, maxLength: 40 }),
})
export const ShippedTogether = Type.Object(
  { orderIds: Type.Array(Type.String()), company: Type.String(), waybillNumber: Type.String() },
  { title: 'ShippedTogether' },
)

export const PrintPackingSlips = Input({
  orderIds: OrderIds(1, shippingLimits.slipsMost),
  prices: Type.Optional(
    Type.Boolean({ description: 'what own orders cost; slips of presents never say it', default: false }),
  ),
})
const Present = Type.Object(
  {
    giver: Type.String({ description: 'as the giver signed it, else the nickname' }),
    note: Type.String(),
    occasion: OneOf(occasions),
    occasionTitle: Nullable(OccasionTitle),
  },
  { description: 'what the recipient may read of it' },
)
/** What may stand on the paper in a parcel, and on its label. */
export const PackingSlip = Type.Object(
  {
    orderId: Type.String(),
    number: Type.String({ description: 'of this order; of a present, not of the giver’s' }),
    address: AddressParts,
    lines: Type.Array(
      Type.Object({
        ...goods,
        priceFen: Nullable(FenAmount, { description: 'null: not to be printed' }),
      }),
      { description: 'what is left to ship; where nothing is, what was shipped' },
    ),
    sums: Nullable(
      Type.Object({ goodsFen: FenAmount, discountFen: FenAmount, freightFen: FenAmount, payableFen: FenAmount }),
      { description: 'null: not to be printed' },
    ),
    buyerNote: Type.String({ description: 'what the customer wrote to the shop' }),
    present: Nullable(Present),
    waybill: Nullable(Type.Object({ company: Type.String(), number: Type.String() }), {
      description: 'of its last shipment',
    }),
  },
  { title: 'PackingSlip' },
)
export const PackingSlips = Type.Object({ items: Type.Array(PackingSlip), printedAt: Time }, { title: 'PackingSlips' })
