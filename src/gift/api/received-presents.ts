import type { PageOf, ReceivedPresent, ReceivedPresentRow, ThankForPresent, Tracking } from '@haoli/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keepAnswer } from '@/common/api/keep-answer'
import { freshFor } from '@/common/api/query-client'
import type { Command } from '@/common/api/submitter'
import { usePages } from '@/common/api/use-pages'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'

export const receivedKey = (id: string) => ['received', id] as const

export function receivedChanged(client: QueryClient, present: ReceivedPresent) {
  keepAnswer(client, receivedKey(present.id), present)
  void client.invalidateQueries({ queryKey: ['presents'] })
}

export const useReceivedPresents = () =>
  usePages<ReceivedPresentRow, PageOf<ReceivedPresentRow>>({
    queryKey: ['presents', 'received'],
    load: (cursor, signal) => api.get('/v1/presents/received', { query: { cursor, limit: 10 }, signal }),
    staleTime: freshFor.deciding,
  })

/** Polling interval while an after-sale waits for the merchant. */
const answerMs = 4_000

export const useReceivedPresent = (id: string) =>
  useQueryOnPage({
    queryKey: receivedKey(id),
    queryFn: ({ signal }) => api.get<ReceivedPresent>(`/v1/presents/received/${id}`, { signal }),
    staleTime: freshFor.deciding,
    enabled: id !== '',
    refetchInterval: (query: { state: { data: ReceivedPresent | undefined } }) =>
      query.state.data?.afterSales.some(({ waitsFor }) => waitsFor === 'merchant') ? answerMs : false,
  })

export const useReceivedTracking = (id: string, enabled: boolean) =>
  useQueryOnPage({
    queryKey: ['received-tracking', id],
    queryFn: ({ signal }) => api.get<Tracking>(`/v1/presents/received/${id}/tracking`, { signal }),
    staleTime: freshFor.deciding,
    enabled,
  })

/** A command of the recipient about a present that they accepted. */
function useReceivedCommand<Body extends { id: string }>(command: Command<Body, ReceivedPresent>) {
  const client = useQueryClient()
  return useSubmit(command, {
    onDone: (present) => receivedChanged(client, present),
    onFailed: (_error, { id }) => client.invalidateQueries({ queryKey: receivedKey(id) }),
  })
}

export const useThank = () =>
  useReceivedCommand<{ id: string; thanks: ThankForPresent }>(({ id, thanks }, key) =>
    api.command(`/v1/presents/received/${id}/thanks`, thanks, key),
  )

export const useConfirmParcel = () =>
  useReceivedCommand(({ id }, key) => api.command(`/v1/presents/received/${id}/confirm-receipt`, {}, key))

export const useUrgePresent = () =>
  useReceivedCommand(({ id }, key) => api.command(`/v1/presents/received/${id}/urge`, {}, key))

/** The same change again changes nothing, so it has no key. */
export const useChangePresentAddress = () =>
  useReceivedCommand<{ id: string; addressId: string }>(({ id, addressId }) =>
    api.put(`/v1/presents/received/${id}/address`, { addressId }),
  )
