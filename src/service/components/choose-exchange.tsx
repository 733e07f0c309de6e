import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import type { Application } from '../hooks/use-application'
import type { ChoiceLine } from '../lib/wanted'
import { applyMessages } from '../messages/apply'
import styles from './choose-exchange.module.scss'

/** What each chosen line is exchanged for: a SKU of the same price, or the same again. */
export function ChooseExchange({ form }: { form: Application }) {
  const t = useMessages(applyMessages)
  return (
    <View className={styles.card}>
      {form.chosen.map((line) => (
        <View key={line.lineId}>
          <View className={styles.label}>{t('apply.exchange_for')}</View>
          <View className={styles.skus} {...aria({ role: 'radiogroup', label: line.title })}>
            {line.exchanges.map((sku) => (
              <Sku key={sku.skuId} line={line} sku={sku} form={form} />
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}

interface SkuProps {
  line: ChoiceLine
  sku: ChoiceLine['exchanges'][number]
  form: Application
}

function Sku({ line, sku, form }: SkuProps) {
  const t = useMessages(applyMessages)
  const checked = (form.draft.exchanges[line.lineId] ?? line.skuId) === sku.skuId
  const spec = sku.skuId === line.skuId ? t('apply.same') : sku.specText
  return (
    <View
      className={cx(styles.sku, checked && styles.on, !sku.available && styles.off)}
      onClick={sku.available ? () => form.exchangeFor(line, sku.skuId) : undefined}
      {...aria({ role: 'radio', checked, disabled: !sku.available })}
    >
      {sku.available ? spec : t('apply.sold_out', { spec })}
    </View>
  )
}
