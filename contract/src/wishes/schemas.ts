import { Type } from 'typebox'
import { Id, Input, Nullable, OneOf, Time } from '../common/schemas'
import { PersonShown, PresentGoods } from '../presents/part-schemas'

export const wishStates = ['available', 'sold_out', 'ended'] as const

export const CreateWish = Input({
  productId: Id('prd'),
  skuId: Type.Optional(Nullable(Id('sku'), { description: 'null: the giver chooses one' })),
})

/** `token` is in this answer only: the API keeps its hash. The wish's page gets it as the query `token`. */
export const MadeWish = Type.Object({ token: Type.String(), expiresAt: Time }, { title: 'MadeWish' })

/** What somebody would like to be given, for whoever has its link. It has no price, address or customer's id. */
export const Wish = Type.Object(
  {
    wisher: PersonShown,
    goods: PresentGoods,
    skuId: Nullable(Type.String(), { description: 'null: none was chosen, or the shop no longer offers it' }),
    state: OneOf(wishStates, { description: 'whether it can be had now; `ended`: no longer listed' }),
    own: Type.Boolean({ description: 'whether it is the caller’s' }),
    expiresAt: Time,
    now: Time,
  },
  { title: 'Wish' },
)
