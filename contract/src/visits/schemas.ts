import { type TOptional, type TString, Type } from 'typebox'
import { Exact, Id, Input, Nullable, OneOf, Text, Time } from '../common/schemas'
import { entrances } from './entrances'
import { markChars, type VisitMark } from './marks'

const mark = (description: string) => Type.Optional(Text('line', { most: markChars, description }))
const marks = {
  channel: mark('what carried the visit: share_card, poster, article …'),
  content: mark('the article, room or card'),
  promoter: mark('promoter code'),
  staff: mark('the member of staff whose card it was'),
  room: mark('the live room'),
  venue: mark('where a printed code hangs'),
  sharer: mark('who shared the card'),
} satisfies Record<VisitMark, TOptional<TString>>

export const Scene = Type.Integer({ minimum: 0, maximum: 9999, description: "WeChat's scene number" })

export const CreateVisit = Input({
  scene: Scene,
  path: Exact({ maxLength: 256 }),
  previousVisitId: Type.Optional(
    Nullable(Id('vst'), {
      description:
        'their visit before this one, whose marks are kept where they come back without a link; another’s is refused',
    }),
  ),
  ...marks,
})
export const Visit = Type.Object({ id: Id('vst'), entrance: OneOf(entrances), createdAt: Time }, { title: 'Visit' })

/** The visit that led to a quote or an order: the caller's own, or one from before their login. */
export const VisitId = Type.Optional(
  Nullable(Id('vst'), { description: 'the visit that led to it; another’s is refused' }),
)
