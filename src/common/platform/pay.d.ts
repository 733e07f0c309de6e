import type { Payment } from '@haoli/contract'

/**
 * Opens WeChat's cashier with what the API prepared. `paid` is the phone's word only: the truth comes from the order.
 * `unsupported`: this platform cannot pay with it.
 */
export function openCashier(
  client: NonNullable<Payment['client']>,
): Promise<'paid' | 'cancelled' | 'failed' | 'unsupported'>
