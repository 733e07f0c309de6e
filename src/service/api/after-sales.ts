import type {
  AfterSale,
  AfterSaleChoices,
  AfterSaleRow,
  AfterSaleTracking,
  ApplyForAfterSale,
  PageOf,
  SayInAfterSale,
} from '@haoli/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keepAnswer } from '@/common/api/keep-answer'
import { freshFor } from '@/common/api/query-client'
import { usePages } from '@/common/api/use-pages'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'
import type { IdempotencyKey } from '@/common/lib/intent-keys'
import type { Subject } from '../lib/paths'

const afterSaleKey = (id: string) => ['after-sales', 'one', id] as const

/** Orders, presents and lists that show it change with it. */
function afterSaleChanged(client: QueryClient, afterSale: AfterSale) {
  keepAnswer(client, afterSaleKey(afterSale.id), afterSale)
  const { kind, id } = afterSale.subject
  const stale = [
    ['after-sales', 'mine'],
    ['after-sales', 'choices'],
    ['orders'],
    ['me'],
    kind === 'order' ? ['order', id] : ['received', id],
  ]
  for (const queryKey of stale) void client.invalidateQueries({ queryKey })
}

const pathOf = ({ kind, id }: Subject) =>
  kind === 'order' ? `/v1/orders/${encodeURIComponent(id)}` : `/v1/presents/received/${encodeURIComponent(id)}`

/** What can be applied for of an order or a received present. */
export const useAfterSaleChoices = (subject: Subject) =>
  useQueryOnPage({
    queryKey: ['after-sales', 'choices', subject.kind, subject.id],
    queryFn: ({ signal }) => api.get<AfterSaleChoices>(`${pathOf(subject)}/after-sale-choices`, { signal }),
    staleTime: freshFor.deciding,
    enabled: subject.id !== '',
  })

export const useMyAfterSales = () =>
  usePages<AfterSaleRow, PageOf<AfterSaleRow>>({
    queryKey: ['after-sales', 'mine'],
    load: (cursor, signal) => api.get('/v1/me/after-sales', { query: { cursor, limit: 20 }, signal }),
    staleTime: freshFor.deciding,
  })

/** How often one that waits for the other side is loaded again while its page is open. */
const answerMs = 4_000

export const useAfterSale = (id: string) =>
  useQueryOnPage({
    queryKey: afterSaleKey(id),
    queryFn: ({ signal }) => api.get<AfterSale>(`/v1/after-sales/${encodeURIComponent(id)}`, { signal }),
    staleTime: freshFor.deciding,
    enabled: id !== '',
    refetchInterval: (query: { state: { data: AfterSale | undefined } }) => {
      const waitsFor = query.state.data?.waitsFor
      return waitsFor === 'merchant' || waitsFor === 'judge' ? answerMs : false
    },
  })

export const useAfterSaleTracking = (id: string, enabled: boolean) =>
  useQueryOnPage({
    queryKey: ['after-sales', 'tracking', id],
    queryFn: ({ signal }) => api.get<AfterSaleTracking>(`/v1/after-sales/${id}/tracking`, { signal }),
    staleTime: freshFor.deciding,
    enabled,
  })

/** Sends an application, under a key that makes it one however often it is sent. */
const sendApplication = ({ kind, id }: Subject, body: ApplyForAfterSale, key: IdempotencyKey) =>
  kind === 'order'
    ? api.command<AfterSale>(`/v1/orders/${id}/after-sales`, body, key)
    : api.command<AfterSale>(`/v1/presents/received/${id}/after-sales`, body, key)

export function useApply(subject: Subject) {
  const client = useQueryClient()
  return useSubmit<ApplyForAfterSale, AfterSale>((body, key) => sendApplication(subject, body, key), {
    onDone: (afterSale) => afterSaleChanged(client, afterSale),
    onFailed: () => client.invalidateQueries({ queryKey: ['after-sales', 'choices'] }),
  })
}

type Said = SayInAfterSale | { company: string; waybillNumber: string }
type SendStep = (id: string, body: Said, key: IdempotencyKey) => Promise<AfterSale>

/** The buyer's steps, by the last part of their routes. */
const steps = {
  withdrawal: (id, body, key) => api.command(`/v1/after-sales/${id}/withdrawal`, body, key),
  consent: (id, body, key) => api.command(`/v1/after-sales/${id}/consent`, body, key),
  objection: (id, body, key) => api.command(`/v1/after-sales/${id}/objection`, body, key),
  receipt: (id, body, key) => api.command(`/v1/after-sales/${id}/receipt`, body, key),
  reopening: (id, body, key) => api.command(`/v1/after-sales/${id}/reopening`, body, key),
  proof: (id, body, key) => api.command(`/v1/after-sales/${id}/proof`, body, key),
  dispute: (id, body, key) => api.command(`/v1/after-sales/${id}/dispute`, body, key),
  words: (id, body, key) => api.command(`/v1/after-sales/${id}/words`, body, key),
  return: (id, body, key) => api.command(`/v1/after-sales/${id}/return`, body, key),
} satisfies Record<string, SendStep>
export type StepPath = keyof typeof steps

export function useStep() {
  const client = useQueryClient()
  return useSubmit<{ id: string; path: StepPath; body?: Said }, AfterSale>(
    ({ id, path, body = {} }, key) => steps[path](id, body, key),
    {
      onDone: (afterSale) => afterSaleChanged(client, afterSale),
      onFailed: (_error, { id }) => client.invalidateQueries({ queryKey: afterSaleKey(id) }),
    },
  )
}
