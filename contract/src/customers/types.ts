import type { Static } from 'typebox'
import type * as merchant from './merchant-schemas'
import type * as schema from './schemas'

export type Me = Static<typeof schema.Me>
export type MeSummary = Static<typeof schema.MeSummary>
export type UpdateMe = Static<typeof schema.UpdateMe>
export type CustomerBlock = Static<typeof merchant.CustomerBlock>
export type CustomerBlockPage = Static<typeof merchant.CustomerBlockPage>
export type MerchantCustomer = Static<typeof merchant.MerchantCustomer>
export type MerchantCustomerPage = Static<typeof merchant.MerchantCustomerPage>
export type MerchantCustomerDetail = Static<typeof merchant.MerchantCustomerDetail>
export type MerchantCustomerQuery = Static<typeof merchant.MerchantCustomerQuery>
