import type { Footprint, PageOf } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'

export const useFootprints = () =>
  usePages<Footprint, PageOf<Footprint>>({
    queryKey: ['footprints'],
    load: (cursor, signal) => api.get('/v1/me/footprints', { query: { cursor }, signal }),
    staleTime: 0,
  })

/** Records that a product was viewed. Errors are ignored. */
export const leaveFootprint = (productId: string) => api.post('/v1/me/footprints', { productId }).catch(() => undefined)

export function useClearFootprints() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete('/v1/me/footprints'),
    onSuccess: () => client.invalidateQueries({ queryKey: ['footprints'] }),
  })
}

export function useForgetFootprint(productId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete(`/v1/me/footprints/${productId}`),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['me'] })
      return client.invalidateQueries({ queryKey: ['footprints'] })
    },
  })
}
