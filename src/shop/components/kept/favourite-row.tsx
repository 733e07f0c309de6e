import type { ProductCard } from '@haoli/contract'
import { memo } from 'react'
import { toApiError } from '@/common/api/api-error'
import { ProductRow } from '@/common/blocks/product-row'
import { useErrorWords, useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { IconButton } from '@/common/ui/icon-button'
import { useSetFavourite } from '../../api/favourites'
import { keptMessages } from '../../messages/kept'
import styles from './kept.module.scss'

/** A favourite, with a button that removes it. */
export const FavouriteRow = memo(function FavouriteRow({ product }: { product: ProductCard }) {
  const t = useMessages(keptMessages)
  const errorWords = useErrorWords()
  const set = useSetFavourite(product.id)
  const removeFavourite = () =>
    set.mutate(false, {
      onSuccess: () => toast(t('kept.removed')),
      onError: (error) => toast(errorWords(toApiError(error).code)),
    })
  return (
    <ProductRow
      product={product}
      control={
        <IconButton
          icon="heart-filled"
          className={styles.heart}
          label={t('kept.unfavourite', { title: product.title })}
          disabled={set.isPending}
          onClick={removeFavourite}
        />
      }
    />
  )
})
