import type { Cart, CartLine } from '@haoli/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './http'
import { freshFor } from './query-client'
import { useQueryOnPage } from './use-query-on-page'

export const cartKey = ['cart'] as const

const show = (client: QueryClient) => (cart: Cart) => {
  client.setQueryData(cartKey, cart)
}

export const useCart = () =>
  useQueryOnPage({
    queryKey: cartKey,
    queryFn: ({ signal }) => api.get<Cart>('/v1/cart', { signal }),
    staleTime: freshFor.deciding,
  })

export function useAddToCart() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ skuId, quantity, key }: { skuId: string; quantity: number; key: string }) =>
      api.post<Cart>('/v1/cart/lines', { skuId, quantity }, { idempotencyKey: key }),
    onSuccess: show(client),
  })
}

export function useRemoveFromCart() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (skuIds: string[]) => api.post<Cart>('/v1/cart/removals', { skuIds }),
    onSuccess: show(client),
  })
}

export function useSelectLines() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (choice: { skuIds: string[]; selected: boolean }) => api.put<Cart>('/v1/cart/selection', choice),
    onSuccess: show(client),
  })
}

export type LineChange = Partial<Pick<CartLine, 'quantity' | 'selected' | 'skuId'>>

export const changeLine = (skuId: string, change: LineChange) => api.put<Cart>(`/v1/cart/lines/${skuId}`, change)
