import { Problem } from '../../platform/problem'
import type { Stated } from '../gateways/pay-gateway'

/** Throws `payment_amount_differs` where the provider states another amount or currency than the payment or refund has. */
export function refuseOtherAmount(id: string, amountFen: number, stated: Stated): void {
  if (stated.amountFen === amountFen && stated.currency === 'CNY') return
  const said = `${stated.amountFen} fen in ${stated.currency}`
  throw new Problem('payment_amount_differs', `the provider states ${said} for ${id}, which is of ${amountFen} fen`)
}

export const isOtherAmount = (error: unknown): error is Problem =>
  error instanceof Problem && error.code === 'payment_amount_differs'
