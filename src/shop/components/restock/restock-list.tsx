import type { RestockWatch } from '@haoli/contract'
import { View } from '@tarojs/components'
import { ProductRow } from '@/common/blocks/product-row'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useRestockWatches } from '../../api/restocks'
import { restockMessages } from '../../messages/restock'
import styles from './restock.module.scss'
import { useRestock } from './use-restock'

/** What this customer waits for, above their favourites; nothing where they wait for nothing. */
export function RestockList() {
  const t = useMessages(restockMessages)
  const { data = [] } = useRestockWatches()
  if (data.length === 0) return null
  return (
    <View>
      <View className={styles.heading} {...aria({ role: 'heading' })}>
        {t('restock.waiting')}
      </View>
      {data.map((watch) => (
        <WaitingRow key={watch.skuId} watch={watch} />
      ))}
    </View>
  )
}

function WaitingRow({ watch: { skuId, specText, product } }: { watch: RestockWatch }) {
  const t = useMessages(restockMessages)
  const { wait, busy } = useRestock(product.id)
  return (
    <ProductRow
      product={product}
      below={specText ? <View className={styles.spec}>{specText}</View> : null}
      control={{
        icon: 'trash',
        label: t('restock.end', { title: product.title }),
        disabled: busy,
        onClick: () => void wait(skuId, false),
      }}
    />
  )
}
