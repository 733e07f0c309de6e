import type { PageOf } from '@haoli/contract'
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { listGrew } from '@/common/platform/reach-bottom'
import { usePageVisible } from '@/common/platform/visibility'
import type { ApiError } from './api-error'
import { useTrackFailure } from './events'

interface Options<P> {
  queryKey: QueryKey
  load: (cursor: string | null, signal: AbortSignal) => Promise<P>
  staleTime?: number
  enabled?: boolean
}

/** A list that loads page by page. `more()` while something is loading is remembered: the next page follows it. */
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

  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  const wantsMore = useRef(false)
  const more = () => {
    wantsMore.current = isFetching
    if (hasNextPage && !isFetching) void fetchNextPage()
  }
  useEffect(() => {
    if (isFetching || !wantsMore.current) return
    wantsMore.current = false
    if (hasNextPage && !isError) void fetchNextPage()
  }, [isFetching, hasNextPage, isError, fetchNextPage])

  const pageCount = query.data?.pages.length ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: what counts is that there is another page
  useEffect(listGrew, [pageCount])
  return { ...query, items, first: query.data?.pages[0], more }
}
