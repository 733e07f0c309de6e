import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { watchOnline } from '@/common/platform/network'
import { watchAppVisibility } from '@/common/platform/visibility'
import { toApiError } from './api-error'

/** How long an answer counts as fresh, ms. */
export const freshFor = {
  /** Catalogue texts, regions. */
  reading: 5 * 60_000,
  /** Prices and stock in lists. */
  browsing: 60_000,
  /** Cart, orders, quotes: loaded again whenever a page shows them. */
  deciding: 0,
} as const

const maxRetries = 2

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Without a network a request fails at once; the library's default would leave it `paused`.
        networkMode: 'always',
        staleTime: freshFor.browsing,
        retry: (failures, error) => {
          const { code, retryable } = toApiError(error)
          return retryable && code !== 'offline' && failures < maxRetries
        },
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** The library listens to `window`, which WeChat never fires (taro.md, trap 4). */
export function wireManagers() {
  focusManager.setEventListener((setFocused) => watchAppVisibility(setFocused))
  onlineManager.setEventListener((setOnline) => watchOnline(setOnline))
}
