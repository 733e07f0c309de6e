import { Type } from 'typebox'
import { FenAmount, Input, Nullable, OneOf, Page, PageQuery, Picture, Text, Time } from '../common/schemas'

const who = Type.Object({ id: Nullable(Type.String()), name: Nullable(Type.String()) })

export const CustomerBlock = Type.Object(
  {
    id: Type.String(),
    customer: Type.Object({ id: Type.String(), nickname: Type.String() }),
    reason: Type.String({ description: 'for the staff alone' }),
    blockedAt: Time,
    blockedBy: who,
    endedAt: Nullable(Time, { description: 'null: it holds' }),
    endedBy: Nullable(who),
    endReason: Nullable(Type.String()),
  },
  { title: 'CustomerBlock' },
)
export const CustomerBlockPage = Page(CustomerBlock, { title: 'CustomerBlockPage' })
export const CustomerBlockQuery = Type.Object(
  { ...PageQuery, state: Type.Optional(OneOf(['active'], { description: 'those that hold' })) },
  { additionalProperties: false },
)
const Reason = Text('lines', { least: 1, most: 200, description: 'for the staff alone' })
export const BlockCustomer = Input({ reason: Reason })
export const UnblockCustomer = Input({ reason: Reason })

const customer = {
  id: Type.String(),
  nickname: Type.String(),
  avatarUrl: Nullable(Picture),
  createdAt: Time,
  phone: Nullable(Type.String(), {
    description: 'of their default address, or the one that they changed last; its middle is hidden',
  }),
  orderCount: Type.Integer({ description: 'that they paid; presents that they gave among them' }),
  paidFen: FenAmount,
  refundedFen: FenAmount,
  lastOrderAt: Nullable(Time),
  blocked: Type.Boolean(),
}
/** A customer as the staff finds them. */
export const MerchantCustomer = Type.Object(customer, { title: 'MerchantCustomer' })
export const MerchantCustomerPage = Page(MerchantCustomer, { title: 'MerchantCustomerPage' })
export const MerchantCustomerDetail = Type.Object(
  {
    ...customer,
    receivedCount: Type.Integer({ description: 'presents that they accepted' }),
    blocks: Type.Array(CustomerBlock, { description: 'newest first, at most 20' }),
  },
  { title: 'MerchantCustomerDetail' },
)
export const MerchantCustomerQuery = Type.Object(
  {
    ...PageQuery,
    q: Type.Optional(
      Text('line', {
        least: 1,
        most: 80,
        description: 'an id, a whole phone number of an address, or the beginning of a nickname',
      }),
    ),
    blocked: Type.Optional(OneOf(['yes'], { description: 'those who are blocked' })),
  },
  { additionalProperties: false },
)
