import type { ProductCard } from '@haoli/contract'
import { memo } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { ProductRow } from '@/common/blocks/product-row'
import { useMessages } from '@/common/messages'
import { useDeleteFootprints } from '../../api/footprints'
import { keptMessages } from '../../messages/kept'

interface FootprintRowProps {
  product: ProductCard
  editing: boolean
  onAdd: (product: ProductCard) => void
}

/** A viewed product; in edit mode it can be removed, and not bought. */
export const FootprintRow = memo(function FootprintRow({ product, editing, onAdd }: FootprintRowProps) {
  const t = useMessages(keptMessages)
  const showError = useShowError()
  const forget = useDeleteFootprints(product.id)
  const remove = () => forget.mutate(undefined, { onError: showError })
  return (
    <ProductRow
      product={product}
      {...(!editing && { onAdd })}
      control={
        editing
          ? {
              icon: 'trash',
              label: t('kept.forget', { title: product.title }),
              disabled: forget.isPending,
              onClick: remove,
            }
          : undefined
      }
    />
  )
})
