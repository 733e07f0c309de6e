import { Type } from 'typebox'
import {
  day,
  FenAmount,
  Input,
  Nullable,
  OneOf,
  Page,
  PageQuery,
  PathId,
  ShopText,
  Text,
  Time,
} from '../common/schemas'
import { markChars } from '../visits/marks'
import { agencyLimits } from './limits'

const count = Type.Integer({ minimum: 0 })

export const CreateAgencyRoom = Input({
  room: Text('line', {
    least: 1,
    most: markChars,
    description: 'the live room, as the addresses of its cards name it',
  }),
  talent: Type.Optional(
    Nullable(Text('line', { least: 1, most: agencyLimits.talentChars }), { description: 'whose room it is, by name' }),
  ),
  beginsAt: Type.Optional(Type.String({ format: 'date-time', description: 'absent: now' })),
  endsAt: Type.Optional(Nullable(Type.String({ format: 'date-time' }), { description: 'null: until it is ended' })),
})
export const AgencyRoomParams = Type.Object({ id: PathId, roomId: PathId })
/** For how long a live room belongs to an agency. */
export const AgencyRoom = Type.Object(
  {
    id: Type.String(),
    room: Type.String(),
    talent: Nullable(Type.String()),
    state: OneOf(['planned', 'current', 'ended'] as const),
    beginsAt: Time,
    endsAt: Nullable(Time),
  },
  { title: 'AgencyRoom' },
)
export const AgencyRoomPage = Page(AgencyRoom, { title: 'AgencyRoomPage' })

/**
 * What was paid in a day for one product out of one live room, and earns nobody a commission. It never says who bought, nor in how
 * many orders.
 */
export const AgencyLead = Type.Object(
  {
    id: Type.String(),
    day: day('of the payment, in China'),
    room: Type.String(),
    talent: Nullable(Type.String()),
    productId: Type.String(),
    title: ShopText(),
    imageUrl: Nullable(Type.String()),
    pieces: Type.Integer({ minimum: 0, description: 'without those that were refunded' }),
    refundedPieces: count,
    fen: FenAmount,
  },
  { title: 'AgencyLead' },
)
export const AgencyLeadPage = Page(AgencyLead, { title: 'AgencyLeadPage' })
export const AgencyLeadQuery = Type.Object(PageQuery, { additionalProperties: false })
