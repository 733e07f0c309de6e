import type { Address } from '@haoli/contract'
import { api } from './http'
import { useQueryOnPage } from './use-query-on-page'

export const addressesKey = ['addresses'] as const

export const useAddresses = () =>
  useQueryOnPage({
    queryKey: addressesKey,
    queryFn: async ({ signal }) => (await api.get<{ items: Address[] }>('/v1/addresses', { signal })).items,
  })
