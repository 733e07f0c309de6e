import type { CartLine } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatFen } from '@/common/lib/money'
import { type Say, useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { cartMessages } from '../messages'
import styles from './line-note.module.scss'

export function problemWords(t: Say<typeof cartMessages>, line: CartLine): string {
  const { problem, addedPriceFen, priceFen, notServedIn, offer } = line
  const n = problem?.availableQuantity ?? 0
  switch (problem?.code) {
    case 'off_shelf':
      return t('cart.off_shelf')
    case 'out_of_stock':
      return t('cart.sold_out')
    case 'not_enough_stock':
      return t('cart.only_left', { n })
    case 'purchase_limit_exceeded':
      return t('cart.limit_left', { n })
    case 'price_changed':
      return t('cart.price_changed', { old: formatFen(addedPriceFen), price: formatFen(priceFen) })
    case undefined:
      if (notServedIn !== null) return t('cart.not_served', { place: notServedIn })
      return offer?.obstacle && offer.maxQuantity > 0 ? t('cart.limited', { n: offer.maxQuantity }) : ''
    // Reported only by a quote, never for a cart.
    case 'not_giftable':
    case 'place_not_served':
      return ''
  }
}

/** The problem of a line, or why it misses an offer, and a button that solves it. */
export function LineNote({ line, onTake }: { line: CartLine; onTake: (quantity: number) => void }) {
  const t = useMessages(cartMessages)
  const { problem, notServedIn, offer } = line
  const words = problemWords(t, line)
  if (words === '') return null
  // Fewer pieces can be had at all, or at the lower price.
  const n = problem?.availableQuantity ?? (notServedIn === null ? offer?.maxQuantity : 0) ?? 0
  const mend = problem?.code !== 'price_changed' && n > 0
  return (
    <View className={cx(styles.note, !mend && styles.quiet)} {...aria({ role: 'alert' })}>
      <Text>{words}</Text>
      {mend ? (
        <View className={styles.mend} onClick={() => onTake(n)} {...aria({ role: 'button' })}>
          {t('cart.change_to', { n })}
        </View>
      ) : null}
    </View>
  )
}
