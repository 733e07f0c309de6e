import type { AgencyGoods, AgencyGoodsPage, AgencyOffer, CreateOffer } from '@haoli/contract'
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'
import { useSubmit } from '@/common/api/use-submit'
import { replaceRow } from '../lib/replace-row'

const goodsKey = ['agency', 'goods'] as const

/** What our promoters can sell now, what pays most first. */
export const useAgencyGoods = (q: string) =>
  usePages<AgencyGoods, AgencyGoodsPage>({
    queryKey: [...goodsKey, q],
    load: (cursor, signal) =>
      api.get('/v1/agency/goods', { query: { cursor, limit: 20, ...(q !== '' && { q }) }, signal }),
    staleTime: 0,
  })

function useChangeGoods() {
  const client = useQueryClient()
  return (productId: string, change: Partial<AgencyGoods>) =>
    client.setQueriesData<InfiniteData<AgencyGoodsPage>>({ queryKey: goodsKey }, (list) =>
      replaceRow<AgencyGoods, InfiniteData<AgencyGoodsPage>>(
        list,
        ({ product }) => product.id === productId,
        (goods) => ({ ...goods, ...change }),
      ),
    )
}

interface ProductShare {
  productId: string
  sharePpm: number | null
}

/** What our promoters get of the rate for one product; null: as for all. */
export function useSetProductShare() {
  const changeGoods = useChangeGoods()
  return useMutation({
    mutationFn: ({ productId, sharePpm }: ProductShare) =>
      api.put<{ sharePpm: number | null }>(`/v1/agency/goods/${productId}/share`, { sharePpm }),
    onSuccess: ({ sharePpm }, { productId }) => changeGoods(productId, { sharePpm }),
  })
}

/** Offers a product to other agencies. */
export function useCreateOffer() {
  const changeGoods = useChangeGoods()
  return useSubmit<CreateOffer, AgencyOffer>((body, key) => api.command('/v1/agency/offers', body, key), {
    onDone: ({ product }) => changeGoods(product.id, { canOffer: false }),
  })
}
