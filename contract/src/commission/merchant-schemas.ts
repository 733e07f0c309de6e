import { Type } from 'typebox'
import { FenAmount, Id, Nullable, OneOf, Page, PageQuery, Time } from '../common/schemas'
import { commissionStates, withdrawalFailures, withdrawalStates } from './life-cycle'
import { commissionLimits } from './limits'
import { Plan } from './schemas'

const ppm = (minimum: 0 | 1) => Type.Integer({ minimum, maximum: commissionLimits.mostPpm })

/** What a plan would cost in 30 days that are like the last 30. */
export const PlanForecast = Type.Object(
  {
    pastSalesFen: Type.Integer({ minimum: 0, description: 'what was paid for the product in the last 30 days' }),
    mostFen: Type.Integer({ minimum: 0, description: 'if every sale were a promoter’s' }),
    creditedPpm: Type.Integer({
      minimum: 0,
      description: 'which part of the shop’s sales of these days was a promoter’s, in millionths',
    }),
    likelyFen: Type.Integer({ minimum: 0, description: 'if as many of the product’s sales are' }),
  },
  { title: 'PlanForecast' },
)
export const PlanForecastQuery = Type.Object(
  { productId: Id('prd'), ratePpm: ppm(1), servicePpm: Type.Optional(ppm(0)) },
  { additionalProperties: false },
)

/** What a plan cost until now, and may cost yet. */
export const PlanCosts = Type.Object(
  {
    plan: Plan,
    orders: Type.Integer({ minimum: 0, description: 'that were paid under it' }),
    salesFen: Type.Integer({ minimum: 0, description: 'what was paid for their lines, refunds not taken off' }),
    earnedFen: Type.Integer({ minimum: 0, description: 'commission of these, for all who have a part of it' }),
    takenBackFen: Nullable(FenAmount, { description: 'of it, by refunds; null: to who sees no refunds' }),
    states: Nullable(
      Type.Array(Type.Object({ state: OneOf(commissionStates), fen: Type.Integer() }), {
        description: 'what lines in each state sum to; null: to who sees no payouts',
      }),
    ),
    forecast: PlanForecast,
  },
  { title: 'PlanCosts' },
)

/** A withdrawal as the merchant sees it. */
export const MerchantWithdrawal = Type.Object(
  {
    id: Type.String(),
    promoter: Type.Object({ id: Type.String(), nickname: Type.String() }),
    state: OneOf(withdrawalStates),
    amountFen: FenAmount,
    taxFen: Type.Integer({ minimum: 0, description: 'withheld of it; the rest is paid' }),
    failure: Nullable(OneOf(withdrawalFailures)),
    requestedAt: Time,
    confirmBy: Nullable(Time),
    endedAt: Nullable(Time),
  },
  { title: 'MerchantWithdrawal' },
)
export const MerchantWithdrawalPage = Type.Object(
  {
    ...Page(MerchantWithdrawal).properties,
    sums: Type.Array(
      Type.Object({
        state: OneOf(withdrawalStates),
        count: Type.Integer({ minimum: 0 }),
        amountFen: Type.Integer({ minimum: 0 }),
        taxFen: Type.Integer({ minimum: 0 }),
      }),
      { description: 'of all in each state that has any' },
    ),
  },
  { title: 'MerchantWithdrawalPage' },
)
export const MerchantWithdrawalQuery = Type.Object(
  { ...PageQuery, state: Type.Optional(OneOf(withdrawalStates)) },
  { additionalProperties: false },
)
