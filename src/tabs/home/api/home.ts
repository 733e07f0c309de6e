import type { Home } from '@haoli/contract'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

/** With the token of a draft, that one: the merchant looks at it before it is set. */
export const useHome = (draft?: string) =>
  useQueryOnPage({
    queryKey: ['home', draft],
    queryFn: ({ signal }) => api.get<Home>('/v1/home', { as: 'visitor', signal, ...(draft && { query: { draft } }) }),
    ...(draft && { staleTime: freshFor.deciding }),
  })
