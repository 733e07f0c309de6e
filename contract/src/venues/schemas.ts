import { Type } from 'typebox'
import { ProductCard } from '../catalogue/schemas'
import { Id, Input, Nullable, OneOf, Page, PageQuery, ShopText, Text, Time } from '../common/schemas'
import { venueLimits } from './limits'

export const venueCodeStates = ['active', 'ended'] as const

/** A printed code at a venue. It opens the gift checkout of one product. */
export const VenueCode = Type.Object(
  {
    id: Type.String(),
    code: Type.String({
      maxLength: venueLimits.venueCodeChars,
      description: 'the scene of its WeChat code (wechat.md 2.7)',
    }),
    url: Type.String({ description: 'what the printed code holds' }),
    productId: Type.String(),
    title: Type.String(),
    venue: Type.String(),
    state: OneOf(venueCodeStates),
    presentCount: Type.Integer({ description: 'presents that were paid after scanning it' }),
    createdAt: Time,
    endedAt: Nullable(Time),
  },
  { title: 'VenueCode' },
)
export const VenueCodePage = Page(VenueCode, { title: 'VenueCodePage' })
export const VenueCodeList = Type.Object({ items: Type.Array(VenueCode) })
export const VenueCodeQuery = Type.Object(
  {
    ...PageQuery,
    state: Type.Optional(OneOf(venueCodeStates)),
    q: Type.Optional(Type.String({ maxLength: 60, description: 'how the name of the venue begins, or the id' })),
  },
  { additionalProperties: false },
)
export const CreateVenueCodes = Input({
  productId: Id('prd'),
  venue: Text('line', { least: 1, most: venueLimits.venueChars }),
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: venueLimits.venueCodesPerRequest, default: 1 })),
})
export const SheetQuery = Type.Object(
  {
    ids: Type.String({
      pattern: '^vnc_[\\w-]{1,64}(,vnc_[\\w-]{1,64}){0,99}$',
      description: 'venue codes in the order in which they are printed, with commas between',
    }),
  },
  { additionalProperties: false },
)
/** The answer to scanning a venue code. */
export const ScannedVenueCode = Type.Object(
  { code: Type.String(), venue: ShopText(), state: OneOf(venueCodeStates), product: ProductCard },
  { title: 'ScannedVenueCode' },
)
