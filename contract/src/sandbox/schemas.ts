import { Type } from 'typebox'
import { roles } from '../actors/roles'
import { FenAmount, Input, Nullable, OneOf, Time } from '../common/schemas'
import { noticeKinds } from '../notices/kinds'
import { FilledKeyword } from '../notices/schemas'

/**
 * What becomes of the next payment. `late`: its notice comes later. `silent`: its notice never comes, so that only asking finds
 * it. `differs`: asked, the provider states another amount.
 */
export const sandboxOutcomes = ['succeed', 'fail', 'late', 'silent', 'differs'] as const

/** What the preview's backstage panel shows. */
export const Sandbox = Type.Object(
  {
    now: Time,
    merchantToken: Type.String({ description: "the sandbox's machine key, for the routes of the staff" }),
    nextPayment: OneOf(sandboxOutcomes),
    money: Type.Object({
      paidFen: FenAmount,
      refundedFen: FenAmount,
      refundDueFen: Type.Integer({ minimum: 0, description: 'fen that are on their way back; part of what is kept' }),
      keptFen: FenAmount,
    }),
    stock: Type.Object({
      supplied: Type.Integer(),
      available: Type.Integer(),
      held: Type.Integer(),
      sold: Type.Integer(),
    }),
    dueCount: Type.Integer(),
  },
  { title: 'Sandbox' },
)
export const TakeRoles = Input({ roles: Type.Array(OneOf(roles), { uniqueItems: true, maxItems: roles.length }) })
export const AdvanceClock = Input({ seconds: Type.Integer({ minimum: 1, maximum: 60 * 60 * 24 * 400 }) })
export const RestockSoldOut = Input({ pieces: Type.Integer({ minimum: 1, maximum: 1_000 }) })
export const SetNextPayment = Input({ outcome: OneOf(sandboxOutcomes) })
/** The shopper's answer at the sandbox cashier. */
export const AnswerPayment = Input({ answer: OneOf(['pay', 'cancel']) })
export const PaymentAnswer = Type.Object({
  result: OneOf(['paid', 'cancelled', 'failed']),
  message: Nullable(Type.String()),
})

/** A promoter's answer in the sandbox's stand-in for WeChat's page. `fail`: the money cannot reach them. */
export const AnswerTransfer = Input({ answer: OneOf(['confirm', 'fail']) })

/** A promoter's answer in the sandbox's stand-in for WeChat's register of promoters. */
export const AnswerRegistration = Input({ answer: OneOf(['done', 'in_progress', 'identity_missing'] as const) })

/** Withdrawals that wait to be confirmed by their promoters, newest first. */
export const OpenTransfers = Type.Object({
  items: Type.Array(
    Type.Object({ id: Type.String(), nickname: Type.String(), netFen: FenAmount }, { title: 'OpenTransfer' }),
  ),
})

/** The notices that the shop sent to its customers, newest first. */
export const SentNotices = Type.Object({
  items: Type.Array(
    Type.Object(
      {
        id: Type.String(),
        kind: OneOf(noticeKinds),
        to: Type.String({ description: 'the nickname of who gets it' }),
        toId: Type.String(),
        text: Type.String(),
        keywords: Type.Array(FilledKeyword, { description: 'what fills the template of WeChat’s message' }),
        page: Type.String({ description: 'what a tap on it opens' }),
        state: OneOf(['due', 'sent', 'refused'], { description: 'refused: the person allowed none of its kind' }),
        createdAt: Time,
      },
      { title: 'SentNotice' },
    ),
  ),
})
