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

export function useApply(subject: Subject) {
  const client = useQueryClient()
  return useSubmit<ApplyForAfterSale, AfterSale>(
    (body, key) => api.command(`${pathOf(subject)}/after-sales`, body, key),
    {
      onDone: (afterSale) => afterSaleChanged(client, afterSale),
      onFailed: () => client.invalidateQueries({ queryKey: ['after-sales', 'choices'] }),
    },
  )
}

/** A step of the buyer, by the last part of its route. */
export type StepPath =
  | 'withdrawal'
  | 'consent'
  | 'objection'
  | 'receipt'
  | 'reopening'
  | 'proof'
  | 'dispute'
  | 'words'
  | 'return'

interface Step {
  id: string
  path: StepPath
  body?: SayInAfterSale | { company: string; waybillNumber: string }
}

export function useStep() {
  const client = useQueryClient()
  return useSubmit<Step, AfterSale>(
    ({ id, path, body = {} }, key) => api.command(`/v1/after-sales/${id}/${path}`, body, key),
    {
      onDone: (afterSale) => afterSaleChanged(client, afterSale),
      onFailed: (_error, { id }) => client.invalidateQueries({ queryKey: afterSaleKey(id) }),
    },
  )
}
