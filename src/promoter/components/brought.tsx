import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { ErrorView } from '@/common/ui/error-view'
import { Skeleton } from '@/common/ui/skeleton'
import { usePromoterDays } from '../api/earnings'
import { summaryOf } from '../lib/chart'
import { centreMessages } from '../messages/centre'
import { BarChart } from './bar-chart'
import styles from './brought.module.scss'
import { BroughtTable } from './brought-table'

/** Counts and sums of today and the last 30 days, and a chart of what each day earned. */
export function Brought() {
  const t = useMessages(centreMessages)
  const language = useLanguage()
  const { data: days, error, refetch } = usePromoterDays(30)
  if (!days) {
    return error ? (
      <ErrorView compact error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton kind="text" count={2} />
    )
  }
  const bars = days.items.map(({ day, earnedFen }) => ({ day, value: earnedFen }))
  const n = bars.length
  const said = summaryOf(bars)
  const words = said
    ? t('centre.chart_words', {
        n,
        days: said.days,
        total: formatFen(days.total.earnedFen, { short: true }),
        day: formatDay(`${said.highest.day}T00:00:00+08:00`, language),
        most: formatFen(said.highest.value, { short: true }),
      })
    : t('centre.chart_none', { n })
  return (
    <View className={styles.card}>
      <View className={styles.title} {...aria({ role: 'heading' })}>
        {t('centre.brought')}
      </View>
      <BroughtTable days={days} />
      <View className={styles.chart}>{t('centre.chart')}</View>
      <BarChart bars={bars} words={words} />
    </View>
  )
}
