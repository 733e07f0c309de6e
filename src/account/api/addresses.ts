import type { Address, ParsedAddress, SaveAddress } from '@haoli/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { addressesKey } from '@/common/api/addresses'
import { api } from '@/common/api/http'
import { useSubmit } from '@/common/api/use-submit'

/** Saves a new address, or changes the one with `id`. */
export function useSaveAddress(id?: string) {
  const client = useQueryClient()
  return useSubmit<SaveAddress, Address>(
    (address, key) => (id ? api.put(`/v1/addresses/${id}`, address) : api.command('/v1/addresses', address, key)),
    { onDone: () => addressesChanged(client) },
  )
}

/** Product pages say what freight costs to the default address. */
const addressesChanged = (client: QueryClient) =>
  Promise.all([addressesKey, ['product']].map((queryKey) => client.invalidateQueries({ queryKey })))

export function useDeleteAddress() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete(`/v1/addresses/${id}`),
    onSuccess: () => addressesChanged(client),
  })
}

export const useParseAddress = () =>
  useMutation({ mutationFn: (text: string) => api.post<ParsedAddress>('/v1/addresses/parse', { text }) })
