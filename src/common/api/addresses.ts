import type { Address, ParsedAddress, RegionTree, SaveAddress } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './http'
import { freshFor } from './query-client'
import { useQueryOnPage } from './use-query-on-page'

const listKey = ['addresses'] as const

export const useAddresses = () =>
  useQueryOnPage({
    queryKey: listKey,
    queryFn: async ({ signal }) => (await api.get<{ items: Address[] }>('/v1/addresses', { signal })).items,
  })

export const useRegions = (enabled: boolean) =>
  useQueryOnPage({
    queryKey: ['regions'],
    queryFn: ({ signal }) => api.get<RegionTree>('/v1/regions', { as: 'visitor', signal }),
    staleTime: freshFor.reading,
    enabled,
  })

/** Writes a new address, or over the one with `id`. */
export function useSaveAddress(id?: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ address, key }: { address: SaveAddress; key: string }) =>
      id
        ? api.put<Address>(`/v1/addresses/${id}`, address)
        : api.post<Address>('/v1/addresses', address, { idempotencyKey: key }),
    onSuccess: () => client.invalidateQueries({ queryKey: listKey }),
  })
}

export function useDeleteAddress() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete(`/v1/addresses/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: listKey }),
  })
}

export const useParseAddress = () =>
  useMutation({ mutationFn: (text: string) => api.post<ParsedAddress>('/v1/addresses/parse', { text }) })
