import type { Order } from '@haoli/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { api } from './http'
import { keepAnswer } from './keep-answer'
import type { Command } from './submitter'
import { useSubmit } from './use-submit'

export const orderKey = (id: string) => ['order', id] as const

/** Refreshes everything that depends on an order. */
export function orderChanged(client: QueryClient, order?: Order) {
  if (order) keepAnswer(client, orderKey(order.id), order)
  for (const queryKey of [['orders'], ['me'], ['cart'], ['coupons']]) void client.invalidateQueries({ queryKey })
}

/** A command on one order that answers the order as it is now. */
export function useOrderCommand<Body extends { id: string }>(command: Command<Body, Order>) {
  const client = useQueryClient()
  return useSubmit(command, {
    onDone: (order) => orderChanged(client, order),
    // The order may have changed in the meantime: shows its state now.
    onFailed: (_error, { id }) => client.invalidateQueries({ queryKey: orderKey(id) }),
  })
}

export const useCancelOrder = () => useOrderCommand(({ id }, key) => api.command(`/v1/orders/${id}/cancel`, {}, key))
