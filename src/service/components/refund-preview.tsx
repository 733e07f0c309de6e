import { View } from '@tarojs/components'
import { dot } from '@/common/lib/dot'
import { useMessages } from '@/common/messages'
import { Price } from '@/common/ui/price'
import type { Application } from '../hooks/use-application'
import { applyMessages } from '../messages/apply'
import styles from './refund-preview.module.scss'

/** What comes back for each chosen line, as the shop worked it out; for a present, that the giver gets it. */
export function RefundPreview({ form, isGift }: { form: Application; isGift: boolean }) {
  const t = useMessages(applyMessages)
  if (isGift) return <View className={styles.note}>{t('apply.gift_note')}</View>
  return (
    <View className={styles.card}>
      {form.chosen.map((line) => (
        <View key={line.lineId} className={styles.row}>
          <View className={styles.title}>{`${t('apply.back')}${dot}${line.title}`}</View>
          <Price fen={line.fenOfPieces[form.quantityOf(line) - 1] ?? 0} size="m" tone="ink" />
        </View>
      ))}
      <View className={styles.note}>{t('apply.back_note')}</View>
    </View>
  )
}
