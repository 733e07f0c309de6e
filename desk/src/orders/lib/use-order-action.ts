import type { Operation } from '@/common/api/call'
import { useAction } from '@/common/api/queries'

/** A command on an order, after which its drawer, the list and the tabs are asked for again. */
export const useOrderAction = (operation: Operation, done: string, onDone: () => void) =>
  useAction(operation, {
    done,
    refresh: ['getMerchantOrder', 'listMerchantOrders', 'countMerchantOrders'],
    onDone,
  })
