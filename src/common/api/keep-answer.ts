import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** Stores the answer to a change as what is known, and cancels a running query, which would overwrite it with an older one. */
export function keepAnswer<T>(client: QueryClient, queryKey: QueryKey, answer: T): void {
  void client.cancelQueries({ queryKey, exact: true })
  client.setQueryData(queryKey, answer)
}
