import type { Static } from 'typebox'
import type * as board from './board-schemas'
import type * as schema from './schemas'

export type CreatePresent = Static<typeof schema.CreatePresent>
export type GivenPresent = Static<typeof schema.GivenPresent>
export type GivenParcel = GivenPresent['parcels'][number]
export type GivenPresentRow = Static<typeof schema.GivenPresentRow>
export type PresentSummary = Static<typeof schema.PresentSummary>
export type IssuedCard = Static<typeof schema.IssuedCard>
export type PresentCard = Static<typeof schema.PresentCard>
export type PresentDestination = Static<typeof schema.PresentDestination>
export type ClaimPresent = Static<typeof schema.ClaimPresent>
export type DeclinePresent = Static<typeof schema.DeclinePresent>
export type ReceivedPresent = Static<typeof schema.ReceivedPresent>
export type ReceivedPresentRow = Static<typeof schema.ReceivedPresentPage>['items'][number]
export type ThankForPresent = Static<typeof schema.ThankForPresent>
export type OccasionSetting = Static<typeof schema.OccasionSetting>
export type OfferedOccasion = Static<typeof schema.OfferedOccasion>
export type OfferedOccasions = Static<typeof schema.OfferedOccasions>
export type MerchantPresent = Static<typeof board.MerchantPresent>
export type MerchantPresentPage = Static<typeof board.MerchantPresentPage>
export type MerchantPresentQuery = Static<typeof board.MerchantPresentQuery>
export type MerchantPresentDetail = Static<typeof board.MerchantPresentDetail>
export type MerchantPresentCounts = Static<typeof board.MerchantPresentCounts>
export type MerchantParcel = Static<typeof board.MerchantParcel>
