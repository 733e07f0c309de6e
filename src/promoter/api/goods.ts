import type {
  CreateLink,
  LinkPicture,
  OpenedLink,
  PromoterGoods,
  PromoterGoodsPage,
  PromoterLink,
  PromoterProduct,
} from '@haoli/contract'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import type { GoodsFilter } from '../lib/goods-filter'

export type GoodsSort = 'earns' | 'rate' | 'sales' | 'price_asc' | 'price_desc'

interface Wanted {
  q: string
  sort: GoodsSort
  filter: GoodsFilter
}

/** Products that have a plan, with what one earns by each. */
export const usePromoterGoods = ({ q, sort, filter }: Wanted) =>
  usePages<PromoterGoods, PromoterGoodsPage>({
    queryKey: ['promoter', 'goods', q, sort, filter],
    load: (cursor, signal) =>
      api.get('/v1/me/promoter/goods', {
        query: { sort, cursor, limit: 20, ...filter, ...(q !== '' && { q }) },
        signal,
      }),
  })

/** A product with what each SKU earns, what I sold of it, and what to send along. */
export const usePromoterProduct = (id: string) =>
  useQueryOnPage({
    queryKey: ['promoter', 'product', id],
    queryFn: ({ signal }) => api.get<PromoterProduct>(`/v1/me/promoter/goods/${encodeURIComponent(id)}`, { signal }),
    enabled: id !== '',
  })

/** My link to a target, made when it is first asked for: there is one for each. Null: nothing is to be shared now. */
export const useLinkTo = (wanted: CreateLink | null) =>
  useQueryOnPage({
    queryKey: ['promoter', 'link', wanted?.target ?? '', wanted?.productId ?? wanted?.couponId ?? ''],
    queryFn: () => api.post<PromoterLink>('/v1/me/promoter/links', wanted),
    enabled: wanted !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The code of my link as a poster has it. Null: no poster is wanted now. */
export const useLinkPicture = (code: string | null) =>
  useQueryOnPage({
    queryKey: ['promoter', 'link-picture', code],
    queryFn: ({ signal }) => api.get<LinkPicture>(`/v1/me/promoter/links/${code}/picture`, { signal }),
    enabled: code !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Where a promoter's code leads, for whoever scanned it. */
export const useOpenedLink = (code: string) =>
  useQueryOnPage({
    queryKey: ['promoter-link', code],
    queryFn: ({ signal }) =>
      api.get<OpenedLink>(`/v1/promoter-links/${encodeURIComponent(code)}`, { as: 'visitor', signal }),
    enabled: code !== '',
  })
