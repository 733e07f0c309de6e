import type { Payment } from '@haoli/contract'

/**
 * Opens WeChat's cashier with what the API prepared. `paid` is what the phone reports: whether the money arrived is
 * read from the order. `unsupported`: this platform has no WeChat payment.
 */
export function openCashier(
  client: NonNullable<Payment['client']>,
): Promise<'paid' | 'cancelled' | 'failed' | 'unsupported'>
