import type { Favourite, Product } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { productKey } from '@/common/api/products'
import { keptProductsChanged, useKeptProducts } from './kept-products'

export const useFavourites = () => useKeptProducts<Favourite>('favourites')

/** Asks to be told when a favourite costs less, or ends that. */
export function useSetPriceWatch(productId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (on: boolean) => {
      const path = `/v1/me/favourites/${productId}/price-watch`
      return on ? api.put(path, undefined) : api.delete(path)
    },
    onSuccess: () => keptProductsChanged(client, 'favourites'),
    scope: { id: `price-watch-${productId}` },
  })
}

/** Adds or removes a favourite. Shown at once, and reverted where the API refuses. */
export function useSetFavourite(productId: string) {
  const client = useQueryClient()
  const show = (favourite: boolean) =>
    client.setQueryData<Product>(productKey(productId), (product) => product && { ...product, favourite })
  return useMutation({
    mutationFn: (favourite: boolean) =>
      favourite ? api.put(`/v1/me/favourites/${productId}`, undefined) : api.delete(`/v1/me/favourites/${productId}`),
    onMutate: (favourite) => show(favourite),
    onError: (_error, favourite) => show(!favourite),
    onSuccess: () => void keptProductsChanged(client, 'favourites'),
    scope: { id: `favourite-${productId}` },
  })
}
