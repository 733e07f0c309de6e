import type { Static } from 'typebox'
import type * as coupon from './coupon-schemas'
import type * as schema from './schemas'
import type * as shelf from './shelf-schemas'

export type MyPromoter = Static<typeof schema.MyPromoter>
export type MaybeMyPromoter = Static<typeof schema.MaybeMyPromoter>
export type AskToPromote = Static<typeof schema.AskToPromote>
export type CreatePromoterInvitation = Static<typeof schema.CreatePromoterInvitation>
export type MadePromoterInvitation = Static<typeof schema.MadePromoterInvitation>
export type Promoter = Static<typeof schema.Promoter>
export type PromoterPage = Static<typeof schema.PromoterPage>
export type CreateLink = Static<typeof schema.CreateLink>
export type PromoterRegistration = Static<typeof schema.PromoterRegistration>
export type PromoterLink = Static<typeof schema.PromoterLink>
export type LinkPicture = Static<typeof schema.LinkPicture>
export type OpenedLink = Static<typeof schema.OpenedLink>
export type PromoterGoods = Static<typeof schema.PromoterGoods>
export type PromoterGoodsPage = Static<typeof schema.PromoterGoodsPage>
export type PromoterDay = Static<typeof schema.PromoterDay>
export type PromoterDays = Static<typeof schema.PromoterDays>
export type PromoterMonth = Static<typeof schema.PromoterMonth>
export type PromoterMonths = Static<typeof schema.PromoterMonths>
export type Recommender = Static<typeof schema.Recommender>

export type PromoterCoupon = Static<typeof coupon.PromoterCoupon>
export type PromoterGoodsQuery = Static<typeof schema.PromoterGoodsQuery>
export type Material = Static<typeof shelf.Material>
export type MaterialPage = Static<typeof shelf.MaterialPage>
export type CreateMaterial = Static<typeof shelf.CreateMaterial>
export type PromoterProduct = Static<typeof shelf.PromoterProduct>
export type MyShelf = Static<typeof shelf.MyShelf>
export type SaveShelf = Static<typeof shelf.SaveShelf>
export type Shelf = Static<typeof shelf.Shelf>
