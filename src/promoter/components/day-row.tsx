import type { PromoterDay } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { cx } from '@/common/lib/cx'
import { formatFen } from '@/common/lib/money'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { centreMessages } from '../messages/centre'
import styles from './day-row.module.scss'

/** Days of a list. */
export const dayChunks = { atOnce: 20, chunkPx: 880 }

const columns = ['clicks', 'locks', 'orders', 'earned'] as const

/** What stands above the days. */
export function DayHead() {
  const t = useMessages(centreMessages)
  return (
    <View className={styles.row} aria-hidden="true">
      <View className={styles.day} />
      {columns.map((name) => (
        <View key={name} className={cx(styles.head, name === 'earned' && styles.fen)}>
          {t(`centre.${name}`)}
        </View>
      ))}
    </View>
  )
}

/** One day, in figures. */
export const DayRow = memo(function DayRow({ of }: { of: PromoterDay }) {
  const t = useMessages(centreMessages)
  const language = useLanguage()
  const day = formatDay(`${of.day}T00:00:00+08:00`, language)
  const figures = {
    clicks: String(of.clicks),
    locks: String(of.locks),
    orders: String(of.orders),
    earned: formatFen(of.earnedFen, { short: true }),
  }
  const label = [day, ...columns.map((name) => `${t(`centre.${name}`)} ${figures[name]}`)].join(' ')
  return (
    <View className={styles.row} {...aria({ role: 'img', label })}>
      <View className={styles.day}>{day}</View>
      {columns.map((name) => (
        <View key={name} className={cx(styles.figure, name === 'earned' && styles.fen)}>
          {figures[name]}
        </View>
      ))}
    </View>
  )
})
