import type { CreateWish, MadeWish, Wish } from '@haoli/contract'
import { toApiError } from '@/common/api/api-error'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { storage } from '@/common/platform/storage'

const pathOf = (token: string) => `/v1/wishes/${encodeURIComponent(token)}`

/** A wish that somebody sent; it shows without a login. */
export const useWish = (token: string) =>
  useQueryOnPage({
    queryKey: ['wish', token],
    queryFn: async ({ signal }) => ({ token, wish: await api.get<Wish>(pathOf(token), { as: 'visitor', signal }) }),
    staleTime: freshFor.deciding,
    enabled: token !== '',
  })

/** My wish that this phone keeps, unless it has expired or was somebody else's who used the phone. */
async function keptWish(token: string): Promise<Wish | null> {
  try {
    const wish = await api.get<Wish>(pathOf(token))
    return wish.own ? wish : null
  } catch (error) {
    if (toApiError(error).code === 'not_found') return null
    throw error
  }
}

/** The API returns a token only once: this phone stores it, so that the same wish is sent again. */
async function ownWish(wanted: CreateWish): Promise<{ token: string; wish: Wish }> {
  const key = `wish-${wanted.productId}-${wanted.skuId ?? ''}`
  const kept = storage.get<string>(key)
  const wish = kept === undefined ? null : await keptWish(kept)
  if (kept !== undefined && wish) return { token: kept, wish }
  const { token } = await api.post<MadeWish>('/v1/wishes', wanted)
  storage.set(key, token)
  return { token, wish: await api.get<Wish>(pathOf(token)) }
}

/** My own wish for a product, made when it is first asked for. */
export const useOwnWish = (productId: string, skuId: string | null) =>
  useQueryOnPage({
    queryKey: ['own-wish', productId, skuId],
    queryFn: () => ownWish({ productId, skuId }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: productId !== '',
  })
