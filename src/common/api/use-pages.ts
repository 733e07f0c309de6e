import type { PageOf } from '@haoli/contract'
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { usePageVisible } from '@/common/platform/visibility'
import type { ApiError } from './api-error'
import { useTrackFailure } from './events'

interface Options<P> {
  queryKey: QueryKey
  load: (cursor: string | null, signal: AbortSignal) => Promise<P>
  staleTime?: number
  enabled?: boolean
}

/** A list that loads page by page. `more()` does nothing while a page is loading or after the last one. */
export function usePages<T, P extends PageOf<T>>({ queryKey, load, staleTime, enabled = true }: Options<P>) {
  const visible = usePageVisible()
  const query = useInfiniteQuery<P, ApiError, { pages: P[] }, QueryKey, string | null>({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: null,
    getNextPageParam: (last) => last.nextCursor,
    subscribed: visible,
    enabled,
    ...(staleTime !== undefined && { staleTime }),
  })
  useTrackFailure(query.data === undefined || query.isFetchNextPageError ? query.error : null)
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const more = () => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
  }
  return { ...query, items, first: query.data?.pages[0], more }
}
