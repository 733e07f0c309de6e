import { Type } from 'typebox'
import { AddressParts } from '../addresses/schemas'
import {
  Code,
  FenAmount,
  Id,
  Input,
  Nullable,
  OneOf,
  Page,
  PageQuery,
  Picture,
  Quantity,
  ShopTexts,
  SomeFen,
  SoughtCode,
  Text,
  Time,
} from '../common/schemas'
import { TrackingEvents } from '../common/tracking-schemas'
import { quoteLimits } from '../quotes/limits'
import { lineGoods } from '../quotes/line-schemas'
import { PictureIds, Upload, VideoId } from '../uploads/schemas'
import { afterSaleStates } from './life-cycle'
import { afterSaleLimits } from './limits'
import { afterSaleProposals, afterSaleReasons, afterSaleSubTypes, afterSaleTypes } from './words'

const sides = ['buyer', 'merchant', 'judge', 'time'] as const
const Words = Text('lines', { most: afterSaleLimits.afterSaleChars })
const SomeWords = Text('lines', { least: 1, most: afterSaleLimits.afterSaleChars })
const proof = { pictureIds: Type.Optional(PictureIds), videoId: Type.Optional(VideoId) }
const waybill = {
  company: Text('printed', { least: 1, most: 40 }),
  waybillNumber: Code({ minLength: 4, maxLength: 40 }),
}

/** What lists and other answers say of one. */
const head = {
  id: Type.String(),
  type: OneOf(afterSaleTypes),
  subType: OneOf(afterSaleSubTypes),
  state: OneOf(afterSaleStates),
  stateCode: Nullable(Type.String(), { description: 'WeChat’s name of the state' }),
  open: Type.Boolean({ description: 'while one is open, its lines take no other and the order does not complete' }),
  waitsFor: Nullable(OneOf(['buyer', 'merchant', 'judge']), { description: 'who has to act before the deadline' }),
  deadline: Nullable(Time),
  appliedAt: Time,
}
export const AfterSaleBrief = Type.Object(
  { ...head, lineIds: Type.Array(Type.String(), { description: 'of the order' }) },
  { title: 'AfterSaleBrief' },
)
/** Members of an order, and of a present as its recipient sees it. */
export const afterSalesOf = {
  afterSales: Type.Array(AfterSaleBrief, { description: 'newest first' }),
  afterSalePossible: Type.Boolean({ description: 'whether one can be applied for now' }),
}

const AfterSaleLine = Type.Object({
  lineId: Type.String(),
  ...lineGoods,
  quantity: Quantity,
  received: Nullable(Type.Integer({ description: 'pieces that came back; null: not counted yet' })),
  damaged: Nullable(Type.Integer({ description: 'of these, pieces that do not return to the shelf' })),
  exchange: Nullable(Type.Object({ skuId: Type.String(), specText: ShopTexts(), imageUrl: Nullable(Picture) }), {
    description: 'of an exchange: what is sent instead',
  }),
})
const AfterSaleParcel = Type.Object({
  ...waybill,
  sentAt: Time,
  receivedAt: Nullable(Time),
})
const AfterSaleEvent = Type.Object({
  id: Type.String(),
  at: Time,
  by: OneOf(sides),
  step: Type.String({ description: '`apply`, `add_proof`, or a transition of the life cycle' }),
  state: OneOf(afterSaleStates, { description: 'after it' }),
  words: Type.String(),
  pictures: Type.Array(Upload),
  video: Nullable(Upload),
})
const shown = {
  ...head,
  subject: Type.Object(
    { kind: OneOf(['order', 'parcel']), id: Type.String() },
    { description: 'whose goods: where the buyer finds them' },
  ),
  reason: OneOf(afterSaleReasons),
  lines: Type.Array(AfterSaleLine),
  wantedFen: Type.Optional(
    Type.Integer({
      minimum: 0,
      description: 'fen; what it would refund; absent for a present’s recipient, who sees no amount',
    }),
  ),
  refundedFen: Type.Optional(
    Type.Integer({ minimum: 0, description: 'fen; what it has refunded; absent for a present’s recipient' }),
  ),
  shipsFirst: Type.Boolean({ description: 'of an exchange: the replacement is sent before the goods come back' }),
  freightBy: OneOf(['shop', 'buyer'], { description: 'who pays the carrier of a return' }),
  returnTo: Nullable(AddressParts),
  pickUp: Type.Boolean({ description: 'the carrier fetches a return from the buyer' }),
  back: Nullable(AfterSaleParcel, { description: 'the parcel that returns the goods' }),
  out: Nullable(AfterSaleParcel, { description: 'the parcel with the replacement, or with what was missing' }),
  proposal: Nullable(
    Type.Object({
      kind: OneOf(afterSaleProposals),
      type: OneOf(afterSaleTypes),
      subType: OneOf(afterSaleSubTypes),
      fen: Type.Optional(
        Nullable(FenAmount, { description: 'null: all that the pieces cost; absent for a present’s recipient' }),
      ),
    }),
    { description: 'of the merchant, which waits for the buyer’s consent' },
  ),
  may: Type.Array(Type.String(), { description: 'the steps that the reader may take now, `add_proof` among them' }),
  disputeBefore: Nullable(Time, { description: 'until when a refusal can be disputed' }),
  reopenBefore: Nullable(Time, { description: 'until when a return that was closed can be reopened' }),
  events: Type.Array(AfterSaleEvent, { description: 'the whole conversation, oldest first' }),
  endedAt: Nullable(Time),
  now: Time,
}
export const AfterSale = Type.Object(shown, { title: 'AfterSale' })
export const AfterSalePage = Page(
  Type.Object(
    {
      ...head,
      subject: shown.subject,
      reason: shown.reason,
      lines: shown.lines,
      wantedFen: shown.wantedFen,
      refundedFen: shown.refundedFen,
    },
    { title: 'AfterSaleRow' },
  ),
  { title: 'AfterSalePage' },
)
export const AfterSaleQuery = Type.Object(PageQuery, { additionalProperties: false })
export const AfterSaleTracking = Type.Object(
  { back: TrackingEvents, out: TrackingEvents },
  { title: 'AfterSaleTracking', description: 'where the two parcels are; empty where there is none' },
)

/** What can be applied for. */
export const AfterSaleChoices = Type.Object(
  {
    lines: Type.Array(
      Type.Object({
        lineId: Type.String(),
        ...lineGoods,
        quantity: Quantity,
        most: Type.Object(
          Object.fromEntries(afterSaleTypes.map((type) => [type, Type.Integer({ minimum: 0 })])) as Record<
            (typeof afterSaleTypes)[number],
            ReturnType<typeof Type.Integer>
          >,
          { description: 'the most pieces for each kind; 0: it cannot be applied for' },
        ),
        fenOfPieces: Type.Array(FenAmount, {
          description: 'what a refund of 1, 2, 3 … pieces comes to; empty for a present’s recipient',
        }),
        noReason: Type.Boolean({ description: 'whether it can be returned without a reason' }),
        openId: Nullable(Type.String(), { description: 'its after-sale that is open' }),
        applicationsLeft: Type.Integer({ minimum: 0 }),
        exchanges: Type.Array(
          Type.Object({
            skuId: Type.String(),
            specText: ShopTexts(),
            imageUrl: Nullable(Picture),
            available: Type.Boolean(),
          }),
          { description: 'SKUs of the same price' },
        ),
      }),
    ),
    until: Nullable(Time, { description: 'until when a received order takes applications; null: not received yet' }),
    now: Time,
  },
  { title: 'AfterSaleChoices' },
)

const ApplicationLine = Input({
  lineId: Id('orl'),
  quantity: Quantity,
  exchangeSkuId: Type.Optional(Id('sku')),
})
const application = {
  type: OneOf(afterSaleTypes),
  subType: Type.Optional(OneOf(afterSaleSubTypes)),
  reason: OneOf(afterSaleReasons),
  lines: Type.Array(ApplicationLine, { minItems: 1, maxItems: quoteLimits.linesPerOrder }),
  fen: Type.Optional(SomeFen),
  words: Type.Optional(Words),
  ...proof,
}
/** `fen`: of a price difference, which is of one line. `exchangeSkuId`: of an exchange; absent: the same SKU. */
export const ApplyForAfterSale = Input(application)

export const SayInAfterSale = Input({ words: Type.Optional(Words), ...proof })
export const ProveInAfterSale = Input({ words: SomeWords, ...proof })
export const SendBack = Input(waybill)
export const DecideAfterSale = Input({ for: OneOf(['buyer', 'merchant']), words: SomeWords })

export const AgreeToAfterSale = Nullable(
  Input({
    withoutReturn: Type.Optional(
      Type.Boolean({ description: 'of a return: refunded, and the goods stay where they are' }),
    ),
    shipsFirst: Type.Optional(Type.Boolean({ description: 'of an exchange' })),
    returnTo: Type.Optional(AddressParts),
    words: Type.Optional(Words),
  }),
  { description: 'absent: as it was applied for, with the return address of the settings' },
)
export const RefuseAfterSale = Input({ words: SomeWords, ...proof })
/** `change`: another `type`, or `fen` as the amount for a single line, or both. */
export const ProposeInAfterSale = Input({
  kind: OneOf(afterSaleProposals),
  type: Type.Optional(OneOf(afterSaleTypes)),
  subType: Type.Optional(OneOf(afterSaleSubTypes)),
  fen: Type.Optional(SomeFen),
  words: SomeWords,
  ...proof,
})
export const ReceiveReturn = Nullable(
  Input({
    lines: Type.Optional(
      Type.Array(
        Input({
          lineId: Id('orl'),
          received: Type.Integer({ minimum: 0, maximum: 999 }),
          damaged: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })),
          skuId: Type.Optional(Id('sku')),
        }),
        { minItems: 1, maxItems: quoteLimits.linesPerOrder },
      ),
    ),
    freightFen: Type.Optional(SomeFen),
    words: Type.Optional(Words),
  }),
  {
    description:
      'absent: all pieces, undamaged. `skuId`: where an exchanged piece came back. `freightFen`: of the order’s freight',
  },
)
export const ShipReplacement = Input(waybill)

export const MerchantAfterSaleQuery = Type.Object(
  {
    ...PageQuery,
    waitsFor: Type.Optional(OneOf(['merchant', 'buyer', 'judge'])),
    state: Type.Optional(OneOf(afterSaleStates)),
    type: Type.Optional(OneOf(afterSaleTypes)),
    orderId: Type.Optional(Type.String({ maxLength: 80 })),
    open: Type.Optional(Type.Boolean({ description: 'those that wait for somebody, or those that do not' })),
    dueWithinHours: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 720, description: 'open ones whose deadline comes by then' }),
    ),
    q: Type.Optional(
      SoughtCode({
        minLength: 1,
        maxLength: 80,
        description: 'number of the order, id, or waybill number of either parcel',
      }),
    ),
  },
  { additionalProperties: false },
)
export const AfterSaleCounts = Type.Object(
  {
    merchant: Type.Integer({ minimum: 0, description: 'that wait for the merchant' }),
    buyer: Type.Integer({ minimum: 0, description: 'that wait for the buyer' }),
    judge: Type.Integer({ minimum: 0, description: 'disputes that wait for a decision' }),
  },
  { title: 'AfterSaleCounts' },
)
const Person = Type.Object({ id: Type.String(), nickname: Type.String() })
export const MerchantAfterSale = Type.Object(
  { ...shown, orderId: Type.String(), orderNumber: Type.String(), customer: Person },
  { title: 'MerchantAfterSale' },
)
export const MerchantAfterSalePage = Page(MerchantAfterSale, { title: 'MerchantAfterSalePage' })
