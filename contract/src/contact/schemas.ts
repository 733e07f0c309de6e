import { Type } from 'typebox'
import { Nullable, Time } from '../common/schemas'
import { contactMembers } from './setting-schemas'

const { closedOn: _, ...shown } = contactMembers

/** How to reach a person of the shop, and when. */
export const Contact = Type.Object(
  {
    ...shown,
    open: Type.Boolean({ description: 'whether somebody answers now; true where no hours are set' }),
    opensAt: Nullable(Time, { description: 'the next time that somebody answers; null: now, or nothing is planned' }),
    closesAt: Nullable(Time, { description: 'until when somebody answers; null: nobody does now, or there is no end' }),
    now: Time,
  },
  { title: 'Contact' },
)
