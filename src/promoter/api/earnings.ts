import type { CommissionLine, CommissionLinePage, CommissionState, PromoterDays, PromoterMonths } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'
import { earningsChanged } from './my-promoter'

/** Counts and sums of so many of the last days. */
export const usePromoterDays = (days: 30 | 60) =>
  useQueryOnPage({
    queryKey: ['promoter', 'days', days],
    queryFn: ({ signal }) => api.get<PromoterDays>('/v1/me/promoter/days', { query: { days }, signal }),
    staleTime: 0,
  })

export const usePromoterMonths = () =>
  useQueryOnPage({
    queryKey: ['promoter', 'months'],
    queryFn: async ({ signal }) => (await api.get<PromoterMonths>('/v1/me/promoter/months', { signal })).items,
    staleTime: 0,
    showsError: 'never',
  })

const linesAtOnce = 50

/** Every line of a month, newest first. */
export async function allLinesOf(month: string): Promise<CommissionLine[]> {
  const lines: CommissionLine[] = []
  let cursor: string | null = null
  do {
    const query = { month, cursor, limit: linesAtOnce }
    const page: CommissionLinePage = await api.get('/v1/me/promoter/commissions', { query })
    lines.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return lines
}

/** Lines of commission, newest first; null: in every state, of every month. */
export const useCommissionLines = ({ state, month }: { state: CommissionState | null; month: string | null }) =>
  usePages<CommissionLine, CommissionLinePage>({
    queryKey: ['promoter', 'lines', state, month],
    load: (cursor, signal) =>
      api.get('/v1/me/promoter/commissions', {
        query: { cursor, limit: 20, ...(state && { state }), ...(month && { month }) },
        signal,
      }),
    staleTime: 0,
  })

/** Appeals, once, against what holds a line. */
export function useAppeal(lineId: string, onAppealed: (line: CommissionLine) => void) {
  const client = useQueryClient()
  return useSubmit<{ words: string }, CommissionLine>(
    (body, key) => api.command(`/v1/me/promoter/commissions/${lineId}/appeal`, body, key),
    {
      onDone(line) {
        onAppealed(line)
        earningsChanged(client)
      },
    },
  )
}
