import type { Category, Product, ProductCard, ProductPage, ProductQuery } from '@haoli/contract'
import { deliveryPlace } from '@/common/stores/delivery-place'
import { api } from './http'
import { freshFor } from './query-client'
import { usePages } from './use-pages'
import { useQueryOnPage } from './use-query-on-page'

export type ProductFilter = Omit<ProductQuery, 'cursor' | 'limit'>

export const useProducts = (filter: ProductFilter, enabled = true) =>
  usePages<ProductCard, ProductPage>({
    queryKey: ['products', filter],
    load: (cursor, signal) =>
      api.get<ProductPage>('/v1/products', { as: 'visitor', query: { ...filter, cursor, limit: 20 }, signal }),
    enabled,
  })

/** What sells best and is in stock, in the shop or a category. Nobody waits for it, and its errors are not shown. */
export const useBestSellers = (filter: { limit: number; categoryId?: string }, enabled = true) =>
  useQueryOnPage({
    queryKey: ['products', 'best sellers', filter],
    queryFn: async ({ signal }) => {
      const query = { sort: 'sales', inStock: true, ...filter } as const
      return (await api.get<ProductPage>('/v1/products', { as: 'visitor', query, signal })).items
    },
    staleTime: freshFor.reading,
    showsError: 'never',
    enabled,
  })

export const productKey = (id: string) => ['product', id] as const

/** With the token of a draft of a setting as if that held: the merchant looks at it before it is set. */
export const useProduct = (id: string, draft?: string) =>
  useQueryOnPage({
    queryKey: draft ? [...productKey(id), draft] : productKey(id),
    queryFn: ({ signal }) => {
      const query = { place: deliveryPlace(), ...(draft && { draft }) }
      return api.get<Product>(`/v1/products/${encodeURIComponent(id)}`, { as: 'visitor', query, signal })
    },
    enabled: id !== '',
    ...(draft && { staleTime: freshFor.deciding }),
  })

export const useCategories = () =>
  useQueryOnPage({
    queryKey: ['categories'],
    queryFn: ({ signal }) => api.get<{ items: Category[] }>('/v1/categories', { as: 'visitor', signal }),
    staleTime: freshFor.reading,
  })
