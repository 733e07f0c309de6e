import { nextState, orderKindRules, orderLifeCycle } from '@haoli/contract'
import type { OrderRow } from '../system/events'

type Refundable = Pick<OrderRow, 'kind' | 'state'>

/** Whether the merchant may still refund something of it, as far as its state says. */
export const isRefundable = ({ kind, state }: Refundable): boolean =>
  orderKindRules[kind].transitions.includes('refund') && nextState(orderLifeCycle, state, 'refund') !== undefined
