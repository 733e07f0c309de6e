import type { ProductCard } from '@haoli/contract'
import { memo } from 'react'
import { ProductRow } from '@/blocks/product-row'
import { toApiError } from '@/commerce/api-error'
import { useSetFavourite } from '@/commerce/favourites'
import { useErrorWords, useMessages } from '@/messages'
import { toast } from '@/platform/feedback'
import { IconButton } from '@/ui/icon-button'
import { keptMessages } from '../../messages'
import styles from './kept.module.scss'

/** A product that was kept, with the heart that lets it go. */
export const FavouriteRow = memo(function FavouriteRow({ product }: { product: ProductCard }) {
  const t = useMessages(keptMessages)
  const errorWords = useErrorWords()
  const set = useSetFavourite(product.id)
  const letGo = () =>
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
          onClick={letGo}
        />
      }
    />
  )
})
