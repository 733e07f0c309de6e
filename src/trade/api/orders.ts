import type { CreateOrder, Order, OrderTab, PageOf, Tracking } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { orderChanged, orderKey, useOrderCommand } from '@/common/api/orders'
import { freshFor } from '@/common/api/query-client'
import { usePages } from '@/common/api/use-pages'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'

export const useOrders = (tab: OrderTab) =>
  usePages<Order, PageOf<Order>>({
    queryKey: ['orders', tab],
    load: (cursor, signal) => api.get('/v1/orders', { query: { tab, cursor, limit: 10 }, signal }),
    staleTime: freshFor.deciding,
  })

/** `watch`: loads the order again every `everyMs` while `whileTrue` holds for it. */
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

export const trackingKey = (orderId: string) => ['tracking', orderId] as const

export const useTracking = (orderId: string) =>
  useQueryOnPage({
    queryKey: trackingKey(orderId),
    queryFn: ({ signal }) => api.get<Tracking>(`/v1/orders/${orderId}/tracking`, { signal }),
    staleTime: freshFor.deciding,
  })

/** The visit is not part of the content: a retry in a later visit must not make a second order. */
export function useCreateOrder() {
  const client = useQueryClient()
  return useSubmit<CreateOrder, Order>((wanted, key) => api.command('/v1/orders', wanted, key), {
    contentOf: ({ visitId: _, ...content }) => content,
    onDone: (order) => orderChanged(client, order),
  })
}

export const useConfirmReceipt = () =>
  useOrderCommand(({ id }, key) => api.command(`/v1/orders/${id}/confirm-receipt`, {}, key))

export const useUrgeOrder = () => useOrderCommand(({ id }, key) => api.command(`/v1/orders/${id}/urge`, {}, key))

/** The same change again changes nothing, so it has no key. */
export const useChangeOrderAddress = () =>
  useOrderCommand<{ id: string; addressId: string }>(({ id, addressId }) =>
    api.put(`/v1/orders/${id}/address`, { addressId }),
  )

export function useConfirmShipment() {
  const client = useQueryClient()
  return useSubmit<{ id: string; shipmentId: string }, Order>(
    ({ id, shipmentId }, key) => api.command(`/v1/orders/${id}/shipments/${shipmentId}/receipt`, {}, key),
    {
      onDone: (order) => {
        orderChanged(client, order)
        void client.invalidateQueries({ queryKey: trackingKey(order.id) })
      },
      onFailed: (_error, { id }) => client.invalidateQueries({ queryKey: trackingKey(id) }),
    },
  )
}
