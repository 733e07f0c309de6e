import { Type } from 'typebox'
import { FenAmount, Nullable, OneOf, Time } from '../common/schemas'
import { offerObstacles } from './kinds'

const kind = OneOf(['limited_time'], { description: 'what kind of lower price it is' })

/** The lower price that a line has, or just misses. */
export const LineOffer = Type.Object(
  {
    kind,
    id: Type.String(),
    priceFen: FenAmount,
    usualFen: Type.Integer({ minimum: 1, description: 'fen: what a piece costs without it' }),
    endsAt: Time,
    leftQuantity: Type.Integer({ minimum: 0, description: 'pieces left at this price, for everybody' }),
    perPersonQuantity: Type.Integer({ minimum: 1, description: 'pieces that one person can have at this price' }),
    maxQuantity: Type.Integer({ minimum: 0, description: 'pieces that this person can have at this price now' }),
    obstacle: Nullable(OneOf(offerObstacles), {
      description:
        'why the whole line costs the usual price: not all its pieces can have the lower one; null: they have it',
    }),
  },
  { title: 'LineOffer' },
)

/** The lower price at which a line was ordered, as it was then. */
export const OrderedOffer = Type.Object(
  { kind, id: Type.String(), usualFen: Type.Integer({ minimum: 1, description: 'fen: what a piece cost without it' }) },
  { title: 'OrderedOffer' },
)
