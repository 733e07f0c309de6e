import type { Product } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { dot } from '@/common/lib/dot'
import { useMessages } from '@/common/messages'
import { Sheet } from '@/common/ui/sheet'
import { productMessages } from '../../messages/product'
import { DetailRow } from './detail-row'
import styles from './product.module.scss'

/** The shop's services for this product; a sheet explains them. */
export function ServiceRow({ services }: { services: Product['services'] }) {
  const t = useMessages(productMessages)
  const [open, setOpen] = useState(false)
  const promises = [
    services.sevenDayReturn && { name: t('product.return7'), words: t('product.return7_words') },
    services.freightInsurance && { name: t('product.freight'), words: t('product.freight_words') },
    services.damageGuarantee && { name: t('product.damage'), words: t('product.damage_words') },
    services.afterSaleNote !== '' && { name: t('product.after_sale'), words: services.afterSaleNote },
  ].filter((promise) => promise !== false)
  if (promises.length === 0) return null
  return (
    <>
      <DetailRow name={t('product.service')} onClick={() => setOpen(true)}>
        {promises.map(({ name }) => name).join(dot)}
      </DetailRow>
      <Sheet open={open} title={t('product.service_title')} onClose={() => setOpen(false)}>
        {promises.map(({ name, words }) => (
          <View key={name} className={styles.promise}>
            <View className={styles.promiseName}>{name}</View>
            <View className={styles.promiseWords}>{words}</View>
          </View>
        ))}
      </Sheet>
    </>
  )
}
