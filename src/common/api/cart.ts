import type { Cart, CartLine } from '@haoli/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { track } from './events'
import { api } from './http'
import { keepAnswer } from './keep-answer'
import { freshFor } from './query-client'
import { useQueryOnPage } from './use-query-on-page'
import { useSubmit } from './use-submit'

export const cartKey = ['cart'] as const

/** Stores an answer as the cart. */
export const showCart = (client: QueryClient) => (cart: Cart) => keepAnswer(client, cartKey, cart)

let last: Promise<unknown> = Promise.resolve()

/**
 * Sends changes one after another: each answer is the whole cart, and the answer to an older change must not come last.
 */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const answer = last.then(change)
  last = answer.catch(() => undefined)
  return answer
}

export const cartQuery = {
  queryKey: cartKey,
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Cart>('/v1/cart', { signal }),
}

export const useCart = () => useQueryOnPage({ ...cartQuery, staleTime: freshFor.deciding })

export function useAddToCart() {
  const client = useQueryClient()
  return useSubmit<{ skuId: string; quantity: number }, Cart>(
    (line, key) => inTurn(() => api.command('/v1/cart/lines', line, key)),
    {
      sideBySide: true,
      // The answer to a repeated request is the cart as it was after the first one.
      onDone: (cart, { repeated, body }) => {
        const { productId } = cart.lines.find((line) => line.skuId === body.skuId) ?? {}
        if (productId) track({ kind: 'added', productId, quantity: body.quantity })
        return repeated ? void client.invalidateQueries({ queryKey: cartKey }) : showCart(client)(cart)
      },
    },
  )
}

export function useRemoveFromCart() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (skuIds: string[]) => inTurn(() => api.post<Cart>('/v1/cart/removals', { skuIds })),
    onSuccess: showCart(client),
  })
}

export function useSelectLines() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (choice: { skuIds: string[]; selected: boolean }) =>
      inTurn(() => api.put<Cart>('/v1/cart/selection', choice)),
    // The checkboxes change at once; the totals wait for the API.
    onMutate: ({ skuIds, selected }) =>
      client.setQueryData<Cart>(
        cartKey,
        (cart) =>
          cart && {
            ...cart,
            lines: cart.lines.map((line) => (skuIds.includes(line.skuId) ? { ...line, selected } : line)),
          },
      ),
    onSuccess: showCart(client),
    onError: () => client.invalidateQueries({ queryKey: cartKey }),
  })
}

export type LineChange = Partial<Pick<CartLine, 'quantity' | 'selected' | 'skuId'>>

export const changeLine = (skuId: string, change: LineChange) =>
  inTurn(() => api.put<Cart>(`/v1/cart/lines/${skuId}`, change))
