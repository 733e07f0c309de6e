import { type QueryKey, type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { usePageVisible } from '@/common/platform/visibility'
import type { ApiError } from './api-error'
import { useTrackFailure } from './events'

interface Options<T, K extends QueryKey> extends Omit<UseQueryOptions<T, ApiError, T, K>, 'subscribed'> {
  /** The page does without the answer: it shows no error, so none is counted. */
  quiet?: boolean
}

/**
 * `useQuery` for pages. Pages stay mounted under others: a hidden one neither fetches nor renders (taro.md, trap 5).
 */
export function useQueryOnPage<T, K extends QueryKey>({
  quiet = false,
  ...options
}: Options<T, K>): UseQueryResult<T, ApiError> {
  const visible = usePageVisible()
  const query = useQuery<T, ApiError, T, K>({ ...options, subscribed: visible })
  // With an earlier answer the page shows that one.
  useTrackFailure(quiet || query.data !== undefined ? null : query.error)
  return query
}
