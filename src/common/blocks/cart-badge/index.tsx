import { useEffect } from 'react'
import { cartQuery } from '@/common/api/cart'
import { freshFor } from '@/common/api/query-client'
import { useSession } from '@/common/api/session'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { setTabBadge } from '@/common/platform/tab-badge'
import { usePageVisible } from '@/common/platform/visibility'

const cartTab = 3

/**
 * Updates the number on the cart's tab. Rendered in every tab page, because only these may change it, and as a
 * component of its own, so that the page does not render again with the cart. A visitor is not logged in for it: they
 * have no cart.
 */
export function CartBadge() {
  const loggedIn = useSession((session) => session.token !== null)
  const { data } = useQueryOnPage({
    ...cartQuery,
    staleTime: freshFor.browsing,
    enabled: loggedIn,
    showsError: 'never',
  })
  const count = loggedIn ? (data?.count ?? 0) : 0
  const visible = usePageVisible()
  useEffect(() => {
    if (visible) setTabBadge(cartTab, count)
  }, [count, visible])
  return null
}
