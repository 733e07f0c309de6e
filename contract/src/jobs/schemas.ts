import { Type } from 'typebox'
import { Input, Page, PageQuery, Time } from '../common/schemas'

export const DeadLetterQuery = Input(PageQuery)
/** A job that failed too often and is not retried automatically any more. */
export const DeadLetter = Type.Object(
  {
    id: Type.String(),
    kind: Type.String({ description: 'what the job does: `pay_refund`' }),
    subjectId: Type.String({ description: 'what it is about, such as the id of a refund' }),
    attempts: Type.Integer({ minimum: 1 }),
    error: Type.String({ description: 'of the last attempt, for developers' }),
    firstFailedAt: Time,
    lastFailedAt: Time,
  },
  { title: 'DeadLetter' },
)
export const DeadLetterPage = Page(DeadLetter)
