import type { Cart, CartLine } from '@haoli/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './http'
import { freshFor } from './query-client'
import { useQueryOnPage } from './use-query-on-page'

export const cartKey = ['cart'] as const

const show = (client: QueryClient) => (cart: Cart) => {
  client.setQueryData(cartKey, cart)
}

export const cartQuery = {
  queryKey: cartKey,
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Cart>('/v1/cart', { signal }),
}

export const useCart = () => useQueryOnPage({ ...cartQuery, staleTime: freshFor.deciding })

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
    // The boxes follow the finger; the totals wait for the API.
    onMutate: ({ skuIds, selected }) =>
      client.setQueryData<Cart>(
        cartKey,
        (cart) =>
          cart && {
            ...cart,
            lines: cart.lines.map((line) => (skuIds.includes(line.skuId) ? { ...line, selected } : line)),
          },
      ),
    onSuccess: show(client),
    onError: () => client.invalidateQueries({ queryKey: cartKey }),
    // One after the other: the answer to an earlier tap must not come last.
    scope: { id: 'cart-selection' },
  })
}

export type LineChange = Partial<Pick<CartLine, 'quantity' | 'selected' | 'skuId'>>

export const changeLine = (skuId: string, change: LineChange) => api.put<Cart>(`/v1/cart/lines/${skuId}`, change)
