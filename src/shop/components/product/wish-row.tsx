import type { Product, Sku } from '@haoli/contract'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { productMessages } from '../../messages/product'
import { DetailRow } from './detail-row'

/** Leads to a wish for the product, and for the SKU where one is chosen or there is no other. */
export function WishRow({ product, sku }: { product: Product; sku: Sku | undefined }) {
  const t = useMessages(productMessages)
  const only = product.skus.length === 1 ? product.skus[0] : undefined
  const open = () => openPage(giftPaths.ownWish({ productId: product.id, skuId: (sku ?? only)?.id }))
  return (
    <DetailRow name={t('product.wish')} onClick={open}>
      {t('product.wish_words')}
    </DetailRow>
  )
}
