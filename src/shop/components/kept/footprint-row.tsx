import type { ProductCard } from '@haoli/contract'
import { memo } from 'react'
import { toApiError } from '@/common/api/api-error'
import { ProductRow } from '@/common/blocks/product-row'
import { useErrorWords, useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { IconButton } from '@/common/ui/icon-button'
import { useForgetFootprint } from '../../api/footprints'
import { keptMessages } from '../../messages/kept'

/** A viewed product; in edit mode it can be removed. */
export const FootprintRow = memo(function FootprintRow({
  product,
  editing,
}: {
  product: ProductCard
  editing: boolean
}) {
  const t = useMessages(keptMessages)
  const errorWords = useErrorWords()
  const forget = useForgetFootprint(product.id)
  const remove = () => forget.mutate(undefined, { onError: (error) => toast(errorWords(toApiError(error).code)) })
  return (
    <ProductRow
      product={product}
      control={
        editing ? (
          <IconButton
            icon="trash"
            label={t('kept.forget', { title: product.title })}
            disabled={forget.isPending}
            onClick={remove}
          />
        ) : null
      }
    />
  )
})
