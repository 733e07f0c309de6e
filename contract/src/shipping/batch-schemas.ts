import { Type } from 'typebox'
import { Input, Nullable, OneOf, Page, PageQuery, Text, Time } from '../common/schemas'
import { shippingLimits } from './limits'
import { shippingProblems, shippingRowStates } from './problems'

/** A cell as the file has it: what is wrong with it is told of its row. */
const Cell = Text('line', { most: shippingLimits.cellChars })

export const ShippingRowInput = Input({
  order: Cell,
  carrier: Cell,
  waybill: Cell,
  goods: Type.Optional(
    Text('line', {
      most: shippingLimits.cellChars,
      description: 'id of a SKU or of a line of the order; empty: all that is left of it',
    }),
  ),
  quantity: Type.Optional(Text('line', { most: 20, description: 'empty: all that is left of these goods' })),
})
export const CreateShippingBatch = Input({
  fileName: Text('line', { most: 120 }),
  rows: Type.Array(ShippingRowInput, { minItems: 1, maxItems: shippingLimits.batchRowsMost }),
})
export const ShippingBatch = Type.Object(
  {
    id: Type.String(),
    fileName: Type.String(),
    createdAt: Time,
    createdBy: Type.Object({ id: Nullable(Type.String()), name: Nullable(Type.String()) }),
    taskId: Nullable(Type.String(), { description: 'the task that ships its rows; null: it was not started' }),
    startedAt: Nullable(Time),
    rows: Type.Integer(),
    parcels: Type.Integer({ description: 'of the rows that fit: those of one order and waybill are one parcel' }),
    counts: Type.Object(
      Object.fromEntries(shippingRowStates.map((state) => [state, Type.Integer()])) as Record<
        (typeof shippingRowStates)[number],
        ReturnType<typeof Type.Integer>
      >,
      { description: 'rows by state' },
    ),
  },
  { title: 'ShippingBatch' },
)
export const ShippingBatchPage = Page(ShippingBatch, { title: 'ShippingBatchPage' })
export const ShippingBatchQuery = Type.Object(PageQuery, { additionalProperties: false })

export const ShippingBatchRow = Type.Object(
  {
    position: Type.Integer({ minimum: 1, description: 'its place in the file' }),
    state: OneOf(shippingRowStates),
    given: ShippingRowInput,
    orderId: Nullable(Type.String(), { description: 'null: no order has this number' }),
    problem: Nullable(OneOf(shippingProblems), { description: 'why it does not fit; null: it does' }),
    code: Nullable(Type.String(), { description: 'why it failed, as the `code` of an error' }),
    parcel: Nullable(Type.Integer(), { description: 'rows with the same number leave in one parcel' }),
    packedWith: Type.Boolean({ description: 'the parcel holds another order of the same customer too' }),
  },
  { title: 'ShippingBatchRow' },
)
export const ShippingBatchRowPage = Page(ShippingBatchRow, { title: 'ShippingBatchRowPage' })
export const ShippingBatchRowQuery = Type.Object(
  { ...PageQuery, state: Type.Optional(OneOf(shippingRowStates)) },
  { additionalProperties: false },
)
/** What has to be repaired: the rows that were wrong, and those that failed. */
export const ShippingFailures = Type.Object(
  { items: Type.Array(ShippingBatchRow, { maxItems: shippingLimits.batchRowsMost }) },
  { title: 'ShippingFailures' },
)
