import type { PageOf } from '@haoli/contract'
import type { QueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'

/** Lists of products that the API keeps for a customer, named as in its paths. */
type ListName = 'favourites' | 'footprints'

export const useKeptProducts = <T>(name: ListName) =>
  usePages<T, PageOf<T>>({
    queryKey: [name],
    load: (cursor, signal) => api.get(`/v1/me/${name}`, { query: { cursor }, signal }),
    staleTime: 0,
  })

/** Refreshes a list and the counts on the me tab. */
export function keptProductsChanged(client: QueryClient, name: ListName) {
  void client.invalidateQueries({ queryKey: ['me'] })
  return client.invalidateQueries({ queryKey: [name] })
}
