import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

/**
 * Filters, page and open drawer as they stand in the address, so that a link shows the same and "back" goes back. Members that
 * are as in `initial` are left out of it. `initial` must be a constant.
 */
export function useAddress<T extends Record<string, string>>(initial: T): [T, (change: Partial<T>) => void] {
  const [search, setSearch] = useSearchParams()
  const values = useMemo(
    () => Object.fromEntries(Object.entries(initial).map(([name, first]) => [name, search.get(name) ?? first])) as T,
    [search, initial],
  )
  const set = useCallback(
    (change: Partial<T>) =>
      setSearch((now) => {
        const next = new URLSearchParams(now)
        for (const [name, value = ''] of Object.entries(change)) {
          if (value === (initial[name] ?? '')) next.delete(name)
          else next.set(name, value)
        }
        // Another filter begins at the first page; only a drawer that opens leaves the page where it is.
        if (!('after' in change) && !('open' in change)) next.delete('after')
        return next
      }),
    [setSearch, initial],
  )
  return [values, set]
}
