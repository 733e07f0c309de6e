import type { PageOf, Product, RestockWatch } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keepAnswer } from '@/common/api/keep-answer'
import { productKey } from '@/common/api/products'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

const watchesKey = ['restock-watches']

/** The first of what this customer waits for: as many as a page of the API has. */
export const useRestockWatches = () =>
  useQueryOnPage({
    queryKey: watchesKey,
    queryFn: async ({ signal }) => (await api.get<PageOf<RestockWatch>>('/v1/me/restock-watches', { signal })).items,
    staleTime: 0,
    showsError: 'never',
  })

/** Asks to be told when a sold-out SKU can be bought again, instead of another SKU of the product, or ends that. */
export function useSetRestockWatch(productId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ skuId, on }: { skuId: string; on: boolean }) => {
      const path = `/v1/me/restock-watches/${skuId}`
      return on ? api.put(path, undefined) : api.delete(path)
    },
    onSuccess: (_answer, { skuId, on }) => {
      const product = client.getQueryData<Product>(productKey(productId))
      if (product) keepAnswer(client, productKey(productId), { ...product, restockSkuId: on ? skuId : null })
      void client.invalidateQueries({ queryKey: watchesKey })
    },
    // The SKU may be back: loads the product again.
    onError: () => void client.invalidateQueries({ queryKey: productKey(productId) }),
    scope: { id: `restock-${productId}` },
  })
}
