import type { QuoteLine } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatFen } from '@/common/lib/money'
import { type Say, useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { checkoutMessages } from '../messages/checkout'
import styles from './quote-line-note.module.scss'

export interface LineChanges {
  take: (skuId: string, quantity: number) => void
  remove: (skuId: string) => void
  acceptPrice: (skuId: string, priceFen: number) => void
}

interface QuoteLineNoteProps {
  line: QuoteLine
  /** The price that the shopper saw earlier. */
  seenPriceFen: number | undefined
  change: LineChanges
}

function wordsOf(t: Say<typeof checkoutMessages>, { problem, priceFen }: QuoteLine, seenFen: number | undefined) {
  const n = problem?.availableQuantity ?? 0
  switch (problem?.code) {
    case 'off_shelf':
      return t('checkout.off_shelf')
    case 'out_of_stock':
      return t('checkout.sold_out')
    case 'not_enough_stock':
      return t('checkout.only_left', { n })
    case 'purchase_limit_exceeded':
      return n > 0 ? t('checkout.limit_left', { n }) : t('checkout.limit_reached')
    case 'price_changed':
      return t('checkout.price_changed', { old: formatFen(seenFen ?? priceFen), price: formatFen(priceFen) })
    case 'place_not_served':
      return t('checkout.line_not_served')
    case undefined:
      return ''
  }
}

/** The problem of a line, with a button that solves it. */
export function QuoteLineNote({ line, seenPriceFen, change }: QuoteLineNoteProps) {
  const t = useMessages(checkoutMessages)
  const { skuId, problem, priceFen } = line
  if (!problem) return null
  const n = problem.availableQuantity
  const stale = problem.code === 'price_changed'
  const [label, settle] = stale
    ? [t('checkout.accept_price'), () => change.acceptPrice(skuId, priceFen)]
    : n > 0
      ? [t('checkout.change_to', { n }), () => change.take(skuId, n)]
      : [t('checkout.remove'), () => change.remove(skuId)]
  return (
    <View className={cx(styles.note, stale && styles.stale)} {...aria({ role: 'alert' })}>
      <Text className={styles.words}>{wordsOf(t, line, seenPriceFen)}</Text>
      <View className={styles.settle} onClick={settle} {...aria({ role: 'button' })}>
        {label}
      </View>
    </View>
  )
}
