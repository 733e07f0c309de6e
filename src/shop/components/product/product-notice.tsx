import type { Product } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { Notice } from '@/common/ui/notice'
import { productMessages } from '../../messages/product'
import styles from './product.module.scss'

/** Why a product cannot be bought. */
export function ProductNotice({ product: { listed, soldOut } }: { product: Product }) {
  const t = useMessages(productMessages)
  if (listed && !soldOut) return null
  const reason = listed ? 'product.sold_out' : 'product.off_shelf'
  return (
    <Notice tone={listed ? 'gold' : 'plain'} className={styles.notice}>
      <View className={styles.reason}>{t(reason)}</View>
      {t(`${reason}_words`)}
    </Notice>
  )
}
