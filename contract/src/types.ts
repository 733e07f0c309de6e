import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Problem = Static<typeof schema.Problem>
export type LineProblem = Static<typeof schema.LineProblem>
export interface PageOf<T> {
  items: T[]
  nextCursor: string | null
}

export type Me = Static<typeof schema.Me>
export type MeSummary = Static<typeof schema.MeSummary>
export type UpdateMe = Static<typeof schema.UpdateMe>
export type CreateSession = Static<typeof schema.CreateSession>
export type Session = Static<typeof schema.Session>
export type CreateVisit = Static<typeof schema.CreateVisit>
export type Visit = Static<typeof schema.Visit>

export type Category = Static<typeof schema.Category>
export type ProductCard = Static<typeof schema.ProductCard>
export type Product = Static<typeof schema.Product>
export type Sku = Static<typeof schema.Sku>
export type ProductSort = (typeof schema.productSorts)[number]
export type ProductQuery = Static<typeof schema.ProductQuery>
export type ProductPage = Static<typeof schema.ProductPage>
export type SearchStart = Static<typeof schema.SearchStart>
export type SuggestionList = Static<typeof schema.SuggestionList>
export type Home = Static<typeof schema.Home>
export type HomeModule = Static<typeof schema.HomeModule>
export type Footprint = Static<typeof schema.FootprintDay>

export type Address = Static<typeof schema.Address>
export type AddressParts = Static<typeof schema.AddressParts>
export type SaveAddress = Static<typeof schema.SaveAddress>
export type ParsedAddress = Static<typeof schema.ParsedAddress>
export type RegionTree = Static<typeof schema.RegionTree>

export type Cart = Static<typeof schema.Cart>
export type CartLine = Static<typeof schema.CartLine>
export type UpdateCartLine = Static<typeof schema.UpdateCartLine>

export type Coupon = Static<typeof schema.Coupon>
export type HeldCoupon = Static<typeof schema.HeldCoupon>
export type HeldCouponState = (typeof schema.heldCouponStates)[number]
export type TriedCoupon = Static<typeof schema.TriedCoupon>

export type CreateQuote = Static<typeof schema.CreateQuote>
export type Quote = Static<typeof schema.Quote>
export type QuoteLine = Static<typeof schema.QuoteLine>
export type CreateOrder = Static<typeof schema.CreateOrder>
export type Order = Static<typeof schema.Order>
export type OrderLine = Static<typeof schema.OrderLine>
export type OrderTab = (typeof schema.orderTabs)[number]
export type Parcel = Static<typeof schema.Parcel>
export type Tracking = Static<typeof schema.Tracking>
export type ShipOrder = Static<typeof schema.ShipOrder>
export type Payment = Static<typeof schema.Payment>
export type PaymentState = (typeof schema.paymentStates)[number]

export type CatalogueImport = Static<typeof schema.CatalogueImport>
export type Sandbox = Static<typeof schema.Sandbox>
export type SandboxOutcome = (typeof schema.sandboxOutcomes)[number]
export type PaymentAnswer = Static<typeof schema.PaymentAnswer>

export type AfterSale = Static<typeof schema.AfterSale>
export type ApplyForRefund = Static<typeof schema.ApplyForRefund>

export type CreatePresent = Static<typeof schema.CreatePresent>
export type GivenPresent = Static<typeof schema.GivenPresent>
export type GivenParcel = GivenPresent['parcels'][number]
export type GivenPresentRow = Static<typeof schema.GivenPresentRow>
export type PresentSummary = Static<typeof schema.PresentSummary>
export type Card = Static<typeof schema.Card>
export type PresentCard = Static<typeof schema.PresentCard>
export type ClaimPresent = Static<typeof schema.ClaimPresent>
export type DeclinePresent = Static<typeof schema.DeclinePresent>
export type ReceivedPresent = Static<typeof schema.ReceivedPresent>
export type ReceivedPresentRow = Static<typeof schema.ReceivedPresentPage>['items'][number]
export type ThankForPresent = Static<typeof schema.ThankForPresent>
export type MerchantOrder = Static<typeof schema.MerchantOrder>
export type VenueCode = Static<typeof schema.VenueCode>
export type CreateVenueCodes = Static<typeof schema.CreateVenueCodes>
export type ScannedVenueCode = Static<typeof schema.ScannedVenueCode>
export type MessageTemplate = Static<typeof schema.MessageTemplate>
export type CreateMessageConsents = Static<typeof schema.CreateMessageConsents>
export type MessageConsents = Static<typeof schema.MessageConsents>
export type SentMessage = Static<typeof schema.SentMessages>['items'][number]
