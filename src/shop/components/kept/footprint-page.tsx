import type { Footprint, ProductCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo, useMemo } from 'react'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { dayName, footprintDays } from '../../lib/footprint-days'
import { keptMessages } from '../../messages/kept'
import { FootprintRow } from './footprint-row'
import styles from './kept.module.scss'

interface FootprintPageProps {
  footprints: readonly Footprint[]
  /** The footprint before these: the heading of its day is not repeated. */
  before: Footprint | undefined
  editing: boolean
  onAdd: (product: ProductCard) => void
}

/** One page of footprints, grouped by day. */
export const FootprintPage = memo(function FootprintPage({ footprints, before, editing, onAdd }: FootprintPageProps) {
  const t = useMessages(keptMessages)
  const language = useLanguage()
  const days = useMemo(() => footprintDays(footprints), [footprints])
  const dayBefore = before && footprintDays([before])[0]?.day
  return (
    <View>
      {days.map(({ day, footprints: left }) => {
        const name = dayName(day)
        return (
          <View key={day}>
            {day === dayBefore ? null : (
              <View className={styles.day}>{name ? t(`kept.${name}`) : formatDay(day, language)}</View>
            )}
            {left.map(({ productId, product }) => (
              <FootprintRow key={productId} product={product} editing={editing} onAdd={onAdd} />
            ))}
          </View>
        )
      })}
    </View>
  )
})
