import type { Product } from '@haoli/contract'
import type { SkuChoice } from '@/common/blocks/sku-picker'
import { openSpecs } from '@/common/blocks/sku-picker/choice'
import { dot } from '@/common/lib/dot'
import { useMessages } from '@/common/messages'
import { productMessages } from '../../messages/product'
import { DetailRow } from './detail-row'

interface ChoiceRowProps {
  product: Product
  chosen: SkuChoice
  onClick: () => void
}

/** The chosen values, or the specs still to choose. */
export function ChoiceRow({ product, chosen: { sku, choice, quantity }, onClick }: ChoiceRowProps) {
  const t = useMessages(productMessages)
  const values = product.specs.flatMap(({ name }) => choice[name] ?? [])
  const words = sku
    ? [...values, t('product.pieces', { n: quantity })].join(dot)
    : t('product.choose_of', { names: openSpecs(product, choice).join(dot) })
  return (
    <DetailRow name={t(sku ? 'product.chosen' : 'product.choose')} onClick={onClick}>
      {words}
    </DetailRow>
  )
}
