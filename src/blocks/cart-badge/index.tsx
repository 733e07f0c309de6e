import { useEffect } from 'react'
import { cartQuery } from '@/commerce/cart'
import { freshFor } from '@/commerce/query-client'
import { useSession } from '@/commerce/session'
import { useQueryOnPage } from '@/commerce/use-query-on-page'
import { setTabBadge } from '@/platform/tab-badge'
import { usePageVisible } from '@/platform/visibility'

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
