import type { PromoterDays } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { centreMessages } from '../messages/centre'
import styles from './brought-table.module.scss'

const counts = ['clicks', 'locks', 'orders'] as const

const short = (fen: number) => formatFen(fen, { short: true })

/** What today and the last 30 days brought, side by side. */
export function BroughtTable({ days }: { days: PromoterDays }) {
  const t = useMessages(centreMessages)
  const { total } = days
  const today = days.items.at(-1) ?? total
  const rows = [
    ...counts.map((name) => ({ name, today: String(today[name]), all: String(total[name]) })),
    { name: 'sales' as const, today: short(today.salesFen), all: short(total.salesFen) },
    { name: 'earned' as const, today: short(today.earnedFen), all: short(total.earnedFen) },
  ]
  return (
    <View>
      <View className={styles.row} aria-hidden="true">
        <View className={styles.name} />
        <View className={styles.head}>{t('centre.today')}</View>
        <View className={styles.head}>{t('centre.month')}</View>
      </View>
      {rows.map(({ name, today, all }) => (
        <View
          key={name}
          className={styles.row}
          {...aria({
            role: 'img',
            label: `${t(`centre.${name}`)} ${t('centre.today')} ${today} ${t('centre.month')} ${all}`,
          })}
        >
          <View className={styles.name}>{t(`centre.${name}`)}</View>
          <View className={styles.figure}>{today}</View>
          <View className={styles.figure}>{all}</View>
        </View>
      ))}
    </View>
  )
}
