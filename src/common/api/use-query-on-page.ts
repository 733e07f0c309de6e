import { type QueryKey, type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { usePageVisible } from '@/common/platform/visibility'
import type { ApiError } from './api-error'
import { useTrackFailure } from './events'

interface Options<T, K extends QueryKey> extends Omit<UseQueryOptions<T, ApiError, T, K>, 'subscribed'> {
  /** When the page shows an error, which is counted then: in place of an answer, beside an earlier one too, or never. */
  showsError?: 'in_place_of_answer' | 'always' | 'never'
}

/**
 * `useQuery` for pages. Pages stay mounted under others: a hidden one neither fetches nor renders (taro.md, trap 5).
 */
export function useQueryOnPage<T, K extends QueryKey>({
  showsError = 'in_place_of_answer',
  ...options
}: Options<T, K>): UseQueryResult<T, ApiError> {
  const visible = usePageVisible()
  const query = useQuery<T, ApiError, T, K>({ ...options, subscribed: visible })
  const shown = showsError === 'always' || (showsError === 'in_place_of_answer' && query.data === undefined)
  useTrackFailure(shown ? query.error : null)
  return query
}
