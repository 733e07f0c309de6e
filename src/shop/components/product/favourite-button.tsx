import type { Product } from '@haoli/contract'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { tick, toast } from '@/common/platform/feedback'
import { IconButton } from '@/common/ui/icon-button'
import { useSetFavourite } from '../../api/favourites'
import { productMessages } from '../../messages/product'
import styles from './product.module.scss'

/** Adds to or removes from the favourites. Shown at once, and reverted where the API refuses. */
export function FavouriteButton({ product: { id, favourite } }: { product: Product }) {
  const t = useMessages(productMessages)
  const showError = useShowError()
  const set = useSetFavourite(id)
  const toggle = () => {
    tick()
    set.mutate(!favourite, {
      onSuccess: (_answer, on) => toast(t(on ? 'product.favourite_on' : 'product.favourite_off')),
      onError: showError,
    })
  }
  const words = t(favourite ? 'product.unfavourite' : 'product.favourite')
  return (
    <IconButton
      icon={favourite ? 'heart-filled' : 'heart'}
      size={24}
      label={words}
      caption={words}
      className={favourite ? styles.loved : ''}
      onClick={toggle}
    />
  )
}
