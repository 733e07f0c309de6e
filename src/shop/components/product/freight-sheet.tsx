import type { ProductFreight } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { type Say, useMessages } from '@/common/messages'
import { Sheet } from '@/common/ui/sheet'
import { freightMessages } from '../../messages/freight'
import { PlacePicker } from './place-picker'
import styles from './product.module.scss'

interface FreightSheetProps {
  freight: ProductFreight
  /** When it ships and arrives; '' where it does not go. */
  promise: string
  open: boolean
  onClose: () => void
}

/** Where it would go and when, what freight costs, region by region, and where the product does not go. */
export function FreightSheet({ freight, promise, open, onClose }: FreightSheetProps) {
  const t = useMessages(freightMessages)
  const { rates, notServed } = freight
  const [elsewhere, ...regions] = rates
  const listOf = (places: string[]) => places.join(t('common.comma'))
  const nameOf = (places: string[]) =>
    places.length > 0 ? listOf(places) : t(rates.length > 1 ? 'freight.elsewhere' : 'freight.everywhere')
  return (
    <Sheet open={open} title={t('freight.title')} onClose={onClose}>
      <PlacePicker freight={freight} />
      <View className={styles.promise}>
        {promise === '' ? t('freight.not_served', { place: freight.place ?? '' }) : promise}
      </View>
      {[...regions, ...(elsewhere ? [elsewhere] : [])].map((rate) => (
        <View key={rate.places.join()} className={styles.promise}>
          <View className={styles.promiseName}>{nameOf(rate.places)}</View>
          <View className={styles.promiseWords}>{wordsOf(t, rate, freight.by)}</View>
        </View>
      ))}
      {notServed.length > 0 ? (
        <View className={styles.promise}>
          <View className={styles.promiseName}>{t('freight.nowhere')}</View>
          <View className={styles.promiseWords}>{listOf(notServed)}</View>
        </View>
      ) : null}
    </Sheet>
  )
}

function wordsOf(
  t: Say<typeof freightMessages>,
  rate: ProductFreight['rates'][number],
  by: ProductFreight['by'],
): string {
  const { first, firstFen, more, moreFen, freeFromFen } = rate
  const [upTo, further, unit] =
    by === 'piece'
      ? (['freight.pieces', 'freight.more_pieces', 1] as const)
      : (['freight.grams', 'freight.more_grams', 1_000] as const)
  if (freeFromFen === 0) return t('freight.free')
  const fee =
    moreFen === 0
      ? [t('freight.order', { fee: formatFen(firstFen, { short: true }) })]
      : [
          t(upTo, { n: first / unit, fee: formatFen(firstFen, { short: true }) }),
          t(further, { n: more / unit, fee: formatFen(moreFen, { short: true }) }),
        ]
  const free = freeFromFen === null ? [] : [t('freight.free_from', { from: formatFen(freeFromFen, { short: true }) })]
  return [...fee, ...free].join(t('freight.and'))
}
