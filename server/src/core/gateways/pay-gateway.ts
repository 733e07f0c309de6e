import type { Payment, RefundFailure } from '@haoli/contract'

/** An amount as a payment provider states it. */
export interface Stated {
  amountFen: number
  /** ISO 4217. The shop takes CNY. */
  currency: string
}

/** Where a payment stands at its provider. `pending`: it may still be paid. `closed`: it cannot be paid any more, or never was there. */
export type PaymentStatus =
  | ({ state: 'paid' } & Stated)
  | { state: 'pending' }
  | { state: 'failed' }
  | { state: 'closed' }

/** Where a refund stands at its provider. */
export type RefundStatus =
  | ({ state: 'done' } & Stated)
  | { state: 'processing' }
  | { state: 'failed'; failure: RefundFailure }

/** What a provider gives notice of, in its own time and as often as it likes. */
export type PayNotice = { paymentId: string; status: PaymentStatus } | { refundId: string; status: RefundStatus }

export interface WantedRefund {
  /** Names the refund at the provider. */
  id: string
  paymentId: string
  amountFen: number
  /** All that the payment brought. */
  paidFen: number
}

/** Payments and refunds. WeChat Pay v3 (wechat.md 2.5); in the sandbox no money moves. Never called while a row is locked. */
export interface PayGateway {
  readonly name: Payment['gateway']
  /** Prepares a payment; what it answers goes to the phone as it is. Called again with the same id where a phone asks again. */
  prepare(payment: { id: string; amountFen: number; description: string; openid: string }): Promise<Payment['client']>
  /** Asks where a payment stands. Throws where the provider cannot be reached. */
  query(paymentId: string): Promise<PaymentStatus>
  /**
   * Closes a payment, so that nobody can pay it any more; also one that is closed already or was never prepared. `refused`: it was
   * paid or is being paid, so `query` has to tell.
   */
  close(paymentId: string): Promise<'closed' | 'refused'>
  /** Requests a refund. Called again with the same id it must not pay twice, and answers where it stands. */
  refund(refund: WantedRefund): Promise<RefundStatus>
  /** Asks where a requested refund stands. */
  queryRefund(refundId: string): Promise<RefundStatus>
  /** Reads a notice. Throws a Problem where its signature does not hold. */
  readNotice(headers: Record<string, string | undefined>, rawBody: string): Promise<PayNotice>
}
