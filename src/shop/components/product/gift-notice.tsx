import type { Product } from '@haoli/contract'
import { skuMessages } from '@/common/blocks/sku-picker/messages'
import { useMessages } from '@/common/messages'
import { Notice } from '@/common/ui/notice'
import styles from './product.module.scss'

/** Why a product that can be bought cannot be given as a present. */
export function GiftNotice({ product: { skus } }: { product: Product }) {
  const t = useMessages(skuMessages)
  const obstacle = skus.find(
    ({ giftObstacle }) => giftObstacle && ['product', 'category', 'price'].includes(giftObstacle),
  )?.giftObstacle
  if (!obstacle) return null
  return (
    <Notice tone="plain" icon="gift" className={styles.notice}>
      {t(`sku.not_gift_${obstacle}`)}
    </Notice>
  )
}
