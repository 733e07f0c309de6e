import type { PageOf, Product, ProductCard } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { productKey } from '@/common/api/products'
import { usePages } from '@/common/api/use-pages'

export const useFavourites = () =>
  usePages<ProductCard, PageOf<ProductCard>>({
    queryKey: ['favourites'],
    load: (cursor, signal) => api.get('/v1/me/favourites', { query: { cursor }, signal }),
    staleTime: 0,
  })

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
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['favourites'] })
      void client.invalidateQueries({ queryKey: ['me'] })
    },
    scope: { id: `favourite-${productId}` },
  })
}
