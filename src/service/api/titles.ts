import type { InvoiceTitle, InvoiceTitleList, SaveInvoiceTitle } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'

/** The checkout and the pages here read the same list. */
const titlesKey = ['invoice-titles'] as const

export const useTitles = () =>
  useQueryOnPage({
    queryKey: titlesKey,
    queryFn: ({ signal }) => api.get<InvoiceTitleList>('/v1/me/invoice-titles', { signal }),
  })

/** Keeps a new title, or changes the one with `id`. */
export function useSaveTitle(id?: string) {
  const client = useQueryClient()
  return useSubmit<SaveInvoiceTitle, InvoiceTitle>(
    (title, key) =>
      id ? api.put(`/v1/me/invoice-titles/${id}`, title) : api.command('/v1/me/invoice-titles', title, key),
    { onDone: () => client.invalidateQueries({ queryKey: titlesKey }) },
  )
}

export function useDeleteTitle() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete(`/v1/me/invoice-titles/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: titlesKey }),
  })
}
