import { Type } from 'typebox'
import { Input } from '../common/schemas'

const days = (what: string) => Type.Integer({ minimum: 7, maximum: 3_650, description: `days after which ${what}` })

export const RetentionSetting = Input(
  {
    visitDays: days('a visit that no order names is deleted'),
    eventDays: days('an event of use is deleted; figures stay'),
    searchWordDays: days('a word that nobody searched for any more is deleted'),
    noticeDays: days('a notice leaves the inbox and is deleted, and so is a request for one that nothing answered'),
  },
  { title: 'RetentionSetting' },
)
