import type { CreateOrder, Order, OrderTab, PageOf, Tracking } from '@haoli/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './http'
import { freshFor } from './query-client'
import { usePages } from './use-pages'
import { useQueryOnPage } from './use-query-on-page'

export const orderKey = (id: string) => ['order', id] as const

/** Everything that an order's change may have touched. */
export function orderChanged(client: QueryClient, order?: Order) {
  if (order) client.setQueryData(orderKey(order.id), order)
  for (const queryKey of [['orders'], ['me'], ['cart'], ['coupons']]) void client.invalidateQueries({ queryKey })
}

export const useOrders = (tab: OrderTab) =>
  usePages<Order, PageOf<Order>>({
    queryKey: ['orders', tab],
    load: (cursor, signal) => api.get('/v1/orders', { query: { tab, cursor, limit: 10 }, signal }),
    staleTime: freshFor.deciding,
  })

/** `watchMs`: ask again this often while `watch` says that the order is still waiting for something. */
export const useOrder = (id: string, watch?: { whileTrue: (order: Order) => boolean; everyMs: number }) =>
  useQueryOnPage({
    queryKey: orderKey(id),
    queryFn: ({ signal }) => api.get<Order>(`/v1/orders/${id}`, { signal }),
    staleTime: freshFor.deciding,
    enabled: id !== '',
    ...(watch && {
      refetchInterval: (query: { state: { data: Order | undefined } }) =>
        query.state.data && watch.whileTrue(query.state.data) ? watch.everyMs : false,
    }),
  })

export const useTracking = (orderId: string) =>
  useQueryOnPage({
    queryKey: ['tracking', orderId],
    queryFn: ({ signal }) => api.get<Tracking>(`/v1/orders/${orderId}/tracking`, { signal }),
    staleTime: freshFor.deciding,
  })

export const createOrder = (wanted: CreateOrder, idempotencyKey: string) =>
  api.post<Order>('/v1/orders', wanted, { idempotencyKey })

function useOrderCommand(name: 'cancel' | 'confirm-receipt') {
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
export const useConfirmReceipt = () => useOrderCommand('confirm-receipt')
