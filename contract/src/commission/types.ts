import type { Static } from 'typebox'
import type * as merchant from './merchant-schemas'
import type * as schema from './schemas'

export type CreatePlan = Static<typeof schema.CreatePlan>
export type Plan = Static<typeof schema.Plan>
export type PlanPage = Static<typeof schema.PlanPage>
export type CommissionLine = Static<typeof schema.CommissionLine>
export type CommissionLinePage = Static<typeof schema.CommissionLinePage>
export type CommissionBalance = Static<typeof schema.CommissionBalance>
export type Withdrawal = Static<typeof schema.Withdrawal>
export type WithdrawalPage = Static<typeof schema.WithdrawalPage>
export type PlanForecast = Static<typeof merchant.PlanForecast>
export type PlanCosts = Static<typeof merchant.PlanCosts>
export type MerchantWithdrawal = Static<typeof merchant.MerchantWithdrawal>
export type MerchantWithdrawalPage = Static<typeof merchant.MerchantWithdrawalPage>
