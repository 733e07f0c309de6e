import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Sandbox = Static<typeof schema.Sandbox>
export type SandboxOutcome = (typeof schema.sandboxOutcomes)[number]
export type PaymentAnswer = Static<typeof schema.PaymentAnswer>
export type OpenTransfer = Static<typeof schema.OpenTransfers>['items'][number]
export type SentNotice = Static<typeof schema.SentNotices>['items'][number]
