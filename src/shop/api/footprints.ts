import type { Footprint } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keptProductsChanged, useKeptProducts } from './kept-products'

export const useFootprints = () => useKeptProducts<Footprint>('footprints')

/** Records that a product was viewed. Errors are ignored. */
export const leaveFootprint = (productId: string) => api.post('/v1/me/footprints', { productId }).catch(() => undefined)

/** Deletes the footprint of one product; without an id, all of them. */
export function useDeleteFootprints(productId?: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete(productId ? `/v1/me/footprints/${productId}` : '/v1/me/footprints'),
    onSuccess: () => keptProductsChanged(client, 'footprints'),
  })
}
