import { Type } from 'typebox'
import { LineCeiling, LineHold } from '../commission-holds/part-schemas'
import { FenAmount, Id, Input, Nullable, OneOf, Page, PageQuery, ShopText, Time } from '../common/schemas'
import { planConditions, planKinds } from './kinds'
import { commissionStates, withdrawalFailures, withdrawalStates } from './life-cycle'
import { commissionLimits } from './limits'

const ratePpm = Type.Integer({
  minimum: 1,
  maximum: commissionLimits.mostPpm,
  description: 'parts per million of what is paid for a line, without freight: 100000 is 10 %',
})
const servicePpm = Type.Integer({
  minimum: 0,
  maximum: commissionLimits.mostPpm,
  description: 'what an agency gets beside the rate, in parts per million of the same; both come to 90 % at most',
})
const begins = Type.Optional(Type.String({ format: 'date-time', description: 'absent: now' }))
const ends = Type.Optional(Nullable(Type.String({ format: 'date-time' }), { description: 'null: until it is ended' }))

export const CreatePlan = Input({
  productId: Id('prd'),
  kind: OneOf(planKinds),
  condition: Type.Optional(OneOf(planConditions, { default: 'any' })),
  ratePpm,
  servicePpm: Type.Optional(servicePpm),
  agencyIds: Type.Optional(
    Type.Array(Id('agc'), {
      minItems: 1,
      maxItems: commissionLimits.agenciesAPlan,
      uniqueItems: true,
      description: 'whom it names; for all kinds but `open`',
    }),
  ),
  beginsAt: begins,
  endsAt: ends,
})
/** What the merchant pays for sales of a product. It is never changed: it is ended, and another one made. */
export const Plan = Type.Object(
  {
    id: Type.String(),
    productId: Type.String(),
    title: ShopText(),
    kind: OneOf(planKinds),
    condition: OneOf(planConditions),
    ratePpm,
    servicePpm,
    agencies: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
    state: OneOf(['planned', 'active', 'ended'] as const),
    beginsAt: Time,
    endsAt: Nullable(Time),
    createdAt: Time,
  },
  { title: 'Plan' },
)
export const PlanPage = Page(Plan, { title: 'PlanPage' })
export const PlanQuery = Type.Object(
  { ...PageQuery, productId: Type.Optional(Id('prd')) },
  { additionalProperties: false },
)

const fen = Type.Integer({ description: 'fen; negative: it is given back' })
/** What a promoter sees of one line of commission. It never says whose order it was. */
export const CommissionLine = Type.Object(
  {
    id: Type.String(),
    state: OneOf(commissionStates),
    amountFen: fen,
    productId: Type.String(),
    title: ShopText(),
    imageUrl: Nullable(Type.String()),
    source: OneOf(['lock', 'own_present'] as const, {
      description: 'why it is the promoter’s: the buyer was locked to them, or they sent it as a present',
    }),
    isPresent: Type.Boolean({ description: 'it was given as a present, and accepted' }),
    baseFen: FenAmount,
    ratePpm: Type.Integer({
      minimum: 0,
      description: 'what of the base is the receiver’s: their part of the plan’s rate',
    }),
    agency: Nullable(Type.String({ description: 'the name of the agency through which the promoter earned it' })),
    condition: OneOf(planConditions),
    reverses: Nullable(Type.String({ description: 'the line that it takes back a part of' })),
    hold: Nullable(LineHold, { description: 'null: it was never held' }),
    ceiling: Nullable(LineCeiling, { description: 'null: it was not cut' }),
    lockBeganAt: Nullable(Time),
    lockUntil: Nullable(Time, { description: 'as it was when the order was paid' }),
    orderPaidAt: Time,
    completedAt: Nullable(Time),
    settlesAt: Nullable(Time, { description: 'null: the order is not completed yet, or it never will settle' }),
    settledAt: Nullable(Time),
    paidAt: Nullable(Time),
    createdAt: Time,
  },
  { title: 'CommissionLine' },
)
export const CommissionLinePage = Page(CommissionLine, { title: 'CommissionLinePage' })
export const CommissionLineQuery = Type.Object(
  {
    ...PageQuery,
    state: Type.Optional(OneOf(commissionStates)),
    month: Type.Optional(Type.String({ pattern: '^20\\d\\d-(0[1-9]|1[0-2])$', description: 'in China: 2026-03' })),
  },
  { additionalProperties: false },
)

/** What a promoter has earned: sums of lines, in fen. `availableFen` is negative where more was taken back than earned. */
export const CommissionBalance = Type.Object(
  {
    pendingFen: Type.Integer(),
    heldFen: Type.Integer(),
    availableFen: Type.Integer({ description: 'settled; may be negative' }),
    inPayoutFen: FenAmount,
    paidFen: FenAmount,
  },
  { title: 'CommissionBalance' },
)

export const Withdrawal = Type.Object(
  {
    id: Type.String(),
    state: OneOf(withdrawalStates),
    amountFen: FenAmount,
    taxFen: Type.Integer({ minimum: 0, description: 'withheld of it; the rest is paid' }),
    failure: Nullable(OneOf(withdrawalFailures)),
    requestedAt: Time,
    confirmBy: Nullable(Time, { description: 'until when it can be confirmed in WeChat' }),
    endedAt: Nullable(Time),
    client: Nullable(Type.Record(Type.String(), Type.String()), {
      description: 'what `wx.requestMerchantTransfer` takes; only while it waits to be confirmed',
    }),
  },
  { title: 'Withdrawal' },
)
export const WithdrawalPage = Page(Withdrawal, { title: 'WithdrawalPage' })
export const WithdrawalQuery = Type.Object(PageQuery, { additionalProperties: false })
export const RequestWithdrawal = Input({
  expectedFen: Type.Integer({
    minimum: 1,
    description: '`availableFen` as the promoter saw it; another is answered 409',
  }),
})
