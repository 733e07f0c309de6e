import { cartQuery } from '@/common/api/cart'
import { useSession } from '@/common/api/session'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { IconButton } from '@/common/ui/icon-button'
import { productMessages } from '../../messages/product'

/** Opens the cart; its badge counts the pieces. A visitor is not logged in for it: they have no cart. */
export function CartButton() {
  const t = useMessages(productMessages)
  const loggedIn = useSession(({ token }) => token !== null)
  const { data } = useQueryOnPage({ ...cartQuery, enabled: loggedIn, showsError: 'never' })
  const count = data?.count ?? 0
  return (
    <IconButton
      icon="cart"
      size={24}
      label={count > 0 ? t('product.cart_count', { n: count }) : t('product.cart')}
      caption={t('product.cart')}
      count={count}
      onClick={() => openTab('cart')}
    />
  )
}
