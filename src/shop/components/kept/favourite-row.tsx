import type { Favourite, ProductCard } from '@haoli/contract'
import { memo } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { ProductRow } from '@/common/blocks/product-row'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { useSetFavourite } from '../../api/favourites'
import { keptMessages } from '../../messages/kept'
import styles from './kept.module.scss'
import { PriceWatch } from './price-watch'

/** Chunks of favourites: each has a line below it, so a page holds fewer of them than of other rows. */
export const favouriteChunks = { atOnce: 3, chunkPx: 519 }

interface FavouriteRowProps {
  product: Favourite
  onAdd: (product: ProductCard) => void
}

/** A favourite, with a button that removes it. */
export const FavouriteRow = memo(function FavouriteRow({ product, onAdd }: FavouriteRowProps) {
  const t = useMessages(keptMessages)
  const showError = useShowError()
  const set = useSetFavourite(product.id)
  const removeFavourite = () =>
    set.mutate(false, {
      onSuccess: () => toast(t('kept.removed')),
      onError: showError,
    })
  return (
    <ProductRow
      product={product}
      onAdd={onAdd}
      below={product.listed ? <PriceWatch product={product} /> : null}
      control={{
        icon: 'heart-filled',
        className: styles.heart ?? '',
        label: t('kept.unfavourite', { title: product.title }),
        disabled: set.isPending,
        onClick: removeFavourite,
      }}
    />
  )
})
