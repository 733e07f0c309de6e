import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatDay } from '@/common/lib/time'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { type Bar, heightsOf } from '../lib/chart'
import styles from './bar-chart.module.scss'

/** Up to so many bars are children of one node: WeChat warns of more than 60. */
const together = 30

interface BarChartProps {
  /** Up to 60, one a day. */
  bars: readonly Bar[]
  /** What it shows, for screen readers and below the bars. */
  words: string
}

/** Bars drawn with views. The days of the first and the last stand below. */
export function BarChart({ bars, words }: BarChartProps) {
  const language = useLanguage()
  const heights = heightsOf(bars)
  const starts = bars.flatMap((_, index) => (index % together === 0 ? [index] : []))
  const [first, last] = [bars[0], bars.at(-1)]
  return (
    <View>
      <View className={styles.bars} {...aria({ role: 'img', label: words })}>
        {starts.map((start) => (
          <View key={start} className={styles.some}>
            {heights.slice(start, start + together).map((height, index) => (
              <View
                key={bars[start + index]?.day}
                className={cx(styles.bar, height === 0 && styles.none)}
                style={{ height: `${height}%` }}
              />
            ))}
          </View>
        ))}
      </View>
      <View className={styles.ends} aria-hidden="true">
        <View>{first ? formatDay(`${first.day}T00:00:00+08:00`, language) : ''}</View>
        <View>{last ? formatDay(`${last.day}T00:00:00+08:00`, language) : ''}</View>
      </View>
      <View className={styles.words} aria-hidden="true">
        {words}
      </View>
    </View>
  )
}
