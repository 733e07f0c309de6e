import type { Product } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dot } from '@/common/lib/dot'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { Sheet } from '@/common/ui/sheet'
import { restockMessages } from '../../messages/restock'
import styles from './restock.module.scss'
import { RestockButton } from './restock-button'

/** For a product of which everything is sold out: its SKU, or a sheet in which one is chosen. */
export function RestockChoice({ product }: { product: Product }) {
  const t = useMessages(restockMessages)
  const [open, setOpen] = useState(false)
  const [only, ...others] = product.skus
  if (!only) return null
  if (others.length === 0) return <RestockButton product={product} sku={only} />
  return (
    <>
      <Button kind={product.restockSkuId ? 'outline' : 'gold'} grow onClick={() => setOpen(true)}>
        {t(product.restockSkuId ? 'restock.asked' : 'restock.ask')}
      </Button>
      <Sheet open={open} title={t('restock.ask')} onClose={() => setOpen(false)}>
        {product.skus.map((sku) => (
          <View key={sku.id} className={styles.line}>
            <Text className={styles.name}>{sku.specs.map(({ value }) => value).join(dot)}</Text>
            <RestockButton product={product} sku={sku} small />
          </View>
        ))}
      </Sheet>
    </>
  )
}
