import { type QueryKey, type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { usePageVisible } from '@/common/platform/visibility'
import type { ApiError } from './api-error'
import { useTrackFailure } from './events'

type Options<T, K extends QueryKey> = Omit<UseQueryOptions<T, ApiError, T, K>, 'subscribed'>

/**
 * `useQuery` for pages. Pages stay mounted under others: a hidden one neither fetches nor renders (taro.md, trap 5).
 */
export function useQueryOnPage<T, K extends QueryKey>(options: Options<T, K>): UseQueryResult<T, ApiError> {
  const visible = usePageVisible()
  const query = useQuery<T, ApiError, T, K>({ ...options, subscribed: visible })
  useTrackFailure(query.error)
  return query
}
