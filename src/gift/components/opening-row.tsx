import { Picker, View } from '@tarojs/components'
import { memo } from 'react'
import { cx } from '@/common/lib/cx'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { beginningOf, type OpeningDays } from '../lib/opening-day'
import { datedMessages } from '../messages/dated'
import styles from './opening-row.module.scss'

interface OpeningRowProps {
  days: OpeningDays
  /** `2026-12-05`; null: at once. */
  chosen: string | null
  onChoose: (day: string | null) => void
}

/**
 * The choice of when the present can be opened: at once, or from a day on. Memoised: each time that a picker renders, Taro
 * sends it again.
 */
export const OpeningRow = memo(function OpeningRow({ days, chosen, onChoose }: OpeningRowProps) {
  const t = useMessages(datedMessages)
  const language = useLanguage()
  const day = chosen && formatDay(beginningOf(chosen), language)
  return (
    <View className={styles.card}>
      <View className={styles.line} {...aria({ role: 'radiogroup', label: t('dated.when') })}>
        <View className={styles.title}>{t('dated.when')}</View>
        <View className={styles.choices}>
          <View
            className={cx(styles.choice, chosen === null && styles.on)}
            onClick={() => onChoose(null)}
            {...aria({ role: 'radio', checked: chosen === null, label: t('dated.now') })}
          >
            {t('dated.now')}
          </View>
          <Picker
            mode="date"
            value={chosen ?? days.first}
            start={days.first}
            end={days.last}
            {...(process.env.TARO_ENV === 'h5' && {
              textProps: { okText: t('common.done'), cancelText: t('common.cancel') },
            })}
            onChange={({ detail }) => onChoose(detail.value)}
          >
            <View
              className={cx(styles.choice, chosen !== null && styles.on)}
              {...aria({ role: 'radio', checked: chosen !== null, label: day ?? t('dated.choose') })}
            >
              {day ?? t('dated.choose')}
            </View>
          </Picker>
        </View>
      </View>
      <View>{day ? <View className={styles.words}>{t('dated.words', { day })}</View> : null}</View>
    </View>
  )
})
