import type { Job } from '../system/system'
import { closeUnpaidOrder } from './close-unpaid-order'
import { followPayment } from './follow-payment'
import { payRefund } from './pay-refund'

export const paymentJobs: Record<string, Job> = {
  close_order: { lane: 'orders', run: closeUnpaidOrder },
  follow_payment: { lane: 'money', tries: 20, ...followPayment },
  pay_refund: { lane: 'money', tries: 20, ...payRefund },
}
