import { nextState, orderKindRules, orderLifeCycle } from '@haoli/contract'
import type { OrderRow } from '../system/events'

/** Whether the merchant may still refund it. */
export const isRefundable = ({ kind, state }: Pick<OrderRow, 'kind' | 'state'>): boolean =>
  orderKindRules[kind].transitions.includes('refund') && nextState(orderLifeCycle, state, 'refund') !== undefined
