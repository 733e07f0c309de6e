import { useInfiniteQuery } from '@tanstack/react-query'
import type { ApiError } from '@/common/api/api-error'
import { call, type Operation } from '@/common/api/call'

interface Paged<Row> {
  items: Row[]
  nextCursor: string | null
}

/** A list that grows page by page, where the address belongs to another one. */
export function useMore<Row>(
  operation: Operation,
  { params, query = {} }: { params: Record<string, string>; query?: Record<string, string | boolean | undefined> },
) {
  const asked = useInfiniteQuery<Paged<Row>, ApiError>({
    queryKey: [operation, params, query],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<Paged<Row>>(operation, { params, query: { ...query, cursor: String(pageParam), limit: 20 }, signal }),
    getNextPageParam: (last) => last.nextCursor,
  })
  return { ...asked, rows: asked.data?.pages.flatMap(({ items }) => items) ?? [] }
}
