import type { Order } from '@haoli/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './http'

export const orderKey = (id: string) => ['order', id] as const

/** Everything that an order's change may have touched. */
export function orderChanged(client: QueryClient, order?: Order) {
  if (order) client.setQueryData(orderKey(order.id), order)
  for (const queryKey of [['orders'], ['me'], ['cart'], ['coupons']]) void client.invalidateQueries({ queryKey })
}

/** A command on one order that answers the order as it is now. */
export function useOrderCommand(name: 'cancel' | 'confirm-receipt') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, key }: { id: string; key: string }) =>
      api.post<Order>(`/v1/orders/${id}/${name}`, {}, { idempotencyKey: key }),
    onSuccess: (order) => orderChanged(client, order),
    // Somebody or the clock was quicker: show what the order is now.
    onError: (_error, { id }) => client.invalidateQueries({ queryKey: orderKey(id) }),
  })
}

export const useCancelOrder = () => useOrderCommand('cancel')
