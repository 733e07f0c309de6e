import { useEffect } from 'react'
import { cartQuery } from '@/common/api/cart'
import { freshFor } from '@/common/api/query-client'
import { useSession } from '@/common/api/session'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { setTabBadge } from '@/common/platform/tab-badge'
import { usePageVisible } from '@/common/platform/visibility'

const cartTab = 3

/**
 * Keeps the number on the cart's tab. Stands in every tab page, because only they may change it, and
 * is a component, so that the page does not draw again with the cart. A visitor who has
 * not logged in has no cart yet: nobody is logged in for the sake of a number.
 */
export function CartBadge() {
  const loggedIn = useSession((session) => session.token !== null)
  const { data } = useQueryOnPage({ ...cartQuery, staleTime: freshFor.browsing, enabled: loggedIn })
  const count = loggedIn ? (data?.count ?? 0) : 0
  const visible = usePageVisible()
  useEffect(() => {
    if (visible) setTabBadge(cartTab, count)
  }, [count, visible])
  return null
}
