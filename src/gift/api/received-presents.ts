import type {
  ApplyForRefund,
  PageOf,
  ReceivedPresent,
  ReceivedPresentRow,
  ThankForPresent,
  Tracking,
} from '@haoli/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { usePages } from '@/common/api/use-pages'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

export const receivedKey = (id: string) => ['received', id] as const

export function receivedChanged(client: QueryClient, present: ReceivedPresent) {
  client.setQueryData(receivedKey(present.id), present)
  void client.invalidateQueries({ queryKey: ['presents'] })
}

export const useReceivedPresents = () =>
  usePages<ReceivedPresentRow, PageOf<ReceivedPresentRow>>({
    queryKey: ['presents', 'received'],
    load: (cursor, signal) => api.get('/v1/presents/received', { query: { cursor, limit: 10 }, signal }),
    staleTime: freshFor.deciding,
  })

/** How often somebody who waits for the merchant's answer asks. */
const answerMs = 4_000

export const useReceivedPresent = (id: string) =>
  useQueryOnPage({
    queryKey: receivedKey(id),
    queryFn: ({ signal }) => api.get<ReceivedPresent>(`/v1/presents/received/${id}`, { signal }),
    staleTime: freshFor.deciding,
    enabled: id !== '',
    refetchInterval: (query: { state: { data: ReceivedPresent | undefined } }) =>
      query.state.data?.afterSale?.state === 'applied' ? answerMs : false,
  })

export const useReceivedTracking = (id: string, enabled: boolean) =>
  useQueryOnPage({
    queryKey: ['received-tracking', id],
    queryFn: ({ signal }) => api.get<Tracking>(`/v1/presents/received/${id}/tracking`, { signal }),
    staleTime: freshFor.deciding,
    enabled,
  })

export function useThank() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, thanks, key }: { id: string; thanks: ThankForPresent; key: string }) =>
      api.post<ReceivedPresent>(`/v1/presents/received/${id}/thanks`, thanks, { idempotencyKey: key }),
    onSuccess: (present) => receivedChanged(client, present),
    onError: (_error, { id }) => client.invalidateQueries({ queryKey: receivedKey(id) }),
  })
}

export function useConfirmParcel() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, key }: { id: string; key: string }) =>
      api.post<ReceivedPresent>(`/v1/presents/received/${id}/confirm-receipt`, {}, { idempotencyKey: key }),
    onSuccess: (present) => receivedChanged(client, present),
    onError: (_error, { id }) => client.invalidateQueries({ queryKey: receivedKey(id) }),
  })
}

export function useApplyForRefund() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, application, key }: { id: string; application: ApplyForRefund; key: string }) =>
      api.post<ReceivedPresent>(`/v1/presents/received/${id}/after-sales`, application, { idempotencyKey: key }),
    onSuccess: (present) => receivedChanged(client, present),
    onError: (_error, { id }) => client.invalidateQueries({ queryKey: receivedKey(id) }),
  })
}

export function useWithdrawRefund() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, key }: { id: string; key: string }) =>
      api.post<ReceivedPresent>(`/v1/presents/received/${id}/after-sales/withdrawal`, {}, { idempotencyKey: key }),
    onSuccess: (present) => receivedChanged(client, present),
    onError: (_error, { id }) => client.invalidateQueries({ queryKey: receivedKey(id) }),
  })
}
