import type { Home } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

export const useHome = () =>
  useQueryOnPage({ queryKey: ['home'], queryFn: ({ signal }) => api.get<Home>('/v1/home', { as: 'visitor', signal }) })
