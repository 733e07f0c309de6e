import type { Db, Tx } from '../../platform/database/db'
import { balanceOf } from './balance-of'
import { postingValues } from './post'
import { reverse } from './reverse'

/** The book of money: what a payment gave, its order has. A refund takes back an amount of one payment. */

interface Paid {
  paymentId: string
  orderId: string
  amountFen: number
}

/** The values of `postingParts` that record a payment, once. */
export const paymentPosting = ({ paymentId, orderId, amountFen }: Paid, at: Date) =>
  postingValues({
    book: 'money',
    cause: { kind: 'payment', id: paymentId },
    lines: [
      { account: 'payment', subject: paymentId, amount: -amountFen },
      { account: 'order', subject: orderId, amount: amountFen },
    ],
    at,
  })

interface Refunded {
  refundId: string
  paymentId: string
  amountFen: number
}

export const recordRefund = (tx: Tx, { refundId, paymentId, amountFen }: Refunded, at: Date): Promise<boolean> =>
  reverse(tx, {
    book: 'money',
    of: { kind: 'payment', id: paymentId },
    cause: { kind: 'refund', id: refundId },
    amount: amountFen,
    at,
  })

/** The payment that paid an order: the first whose money came. undefined: coupons paid for all of it. */
export async function paymentOf(db: Db, orderId: string): Promise<{ id: string; orderId: string } | undefined> {
  const paid = await db
    .selectFrom('ledger_postings')
    .innerJoin('payments', 'payments.id', 'ledger_postings.cause_id')
    .select('payments.id')
    .where('book', '=', 'money')
    .where('cause', '=', 'payment')
    .where('payments.order_id', '=', orderId)
    .orderBy('ledger_postings.id')
    .limit(1)
    .executeTakeFirst()
  return paid && { id: paid.id, orderId }
}

/** All that came in, all that went back, and what the orders have: three sums of their own, which must agree. */
export async function moneyTotals(db: Db): Promise<{ paidFen: number; refundedFen: number; keptFen: number }> {
  const causedBy = async (cause: string) => {
    const { fen } = await db
      .selectFrom('ledger_postings')
      .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('amount'), eb.lit(0)).as('fen'))
      .where('book', '=', 'money')
      .where('cause', '=', cause)
      .executeTakeFirstOrThrow()
    return fen
  }
  return {
    paidFen: await causedBy('payment'),
    refundedFen: await causedBy('refund'),
    keptFen: await balanceOf(db, { book: 'money', account: 'order' }),
  }
}
