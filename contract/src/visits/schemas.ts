import { Type } from 'typebox'
import { Id, Input, OneOf, Time } from '../common/schemas'
import { entrances } from './entrances'

const mark = (description: string) => Type.Optional(Type.String({ maxLength: 64, description }))
export const CreateVisit = Input({
  scene: Type.Integer({ minimum: 0, maximum: 9999, description: "WeChat's scene number" }),
  path: Type.String({ maxLength: 256 }),
  channel: mark('what carried the visit: share_card, poster, article …'),
  content: mark('the article, room or card'),
  promoter: mark('promoter code'),
  sharer: mark('who shared the card'),
  venue: mark('where a printed code hangs'),
})
export const Visit = Type.Object({ id: Id('vst'), entrance: OneOf(entrances), createdAt: Time }, { title: 'Visit' })
