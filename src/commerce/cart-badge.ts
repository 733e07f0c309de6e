import { useEffect } from 'react'
import { setTabBadge } from '@/platform/tab-badge'
import { usePageVisible } from '@/platform/visibility'
import { cartQuery } from './cart'
import { freshFor } from './query-client'
import { useSession } from './session'
import { useQueryOnPage } from './use-query-on-page'

const cartTab = 2

/**
 * Keeps the number on the cart's tab. Called by every tab page, because only they may change it. A visitor who has
 * not logged in has no cart yet: nobody is logged in for the sake of a number.
 */
export function useCartBadge(): void {
  const loggedIn = useSession((session) => session.token !== null)
  const { data } = useQueryOnPage({ ...cartQuery, staleTime: freshFor.browsing, enabled: loggedIn })
  const count = loggedIn ? (data?.count ?? 0) : 0
  const visible = usePageVisible()
  useEffect(() => {
    if (visible) setTabBadge(cartTab, count)
  }, [count, visible])
}
