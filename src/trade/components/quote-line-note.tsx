import type { QuoteLine } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { offerMessages } from '@/common/blocks/offer/messages'
import { obstacleWords } from '@/common/blocks/offer/obstacle-words'
import { cx } from '@/common/lib/cx'
import { dot } from '@/common/lib/dot'
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

const messages = { ...checkoutMessages, ...offerMessages }

function problemWords(t: Say<typeof messages>, { problem, priceFen }: QuoteLine, seenFen: number | undefined) {
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

/** With why a line misses an offer: that is also why its price has changed. */
function wordsOf(t: Say<typeof messages>, line: QuoteLine, seenFen: number | undefined): string {
  const missed = line.offer ? obstacleWords(t, line.offer.obstacle, line.offer) : ''
  return [problemWords(t, line, seenFen) ?? '', missed].filter((words) => words !== '').join(dot)
}

/** What settles a problem or a missed offer; null where nothing does. */
function settlingOf(t: Say<typeof messages>, line: QuoteLine, change: LineChanges): [string, () => void] | null {
  const { skuId, problem, priceFen, offer } = line
  const mayOrder = !problem || problem.code === 'price_changed'
  const most = offer?.obstacle ? offer.maxQuantity : 0
  if (offer && mayOrder && most > 0) {
    const takeOffered = () => {
      change.take(skuId, most)
      change.acceptPrice(skuId, offer.priceFen)
    }
    return [t('checkout.change_to', { n: most }), takeOffered]
  }
  if (!problem) return null
  if (mayOrder) return [t('checkout.accept_price'), () => change.acceptPrice(skuId, priceFen)]
  const n = problem.availableQuantity
  if (n > 0) return [t('checkout.change_to', { n }), () => change.take(skuId, n)]
  return [t('checkout.remove'), () => change.remove(skuId)]
}

/** The problem of a line, or why it misses an offer, with a button that settles it. */
export function QuoteLineNote({ line, seenPriceFen, change }: QuoteLineNoteProps) {
  const t = useMessages(messages)
  const words = wordsOf(t, line, seenPriceFen)
  if (words === '') return null
  const stale = !line.problem || line.problem.code === 'price_changed'
  const [label, settle] = settlingOf(t, line, change) ?? []
  return (
    <View className={cx(styles.note, stale && styles.stale)} {...aria({ role: 'alert' })}>
      <Text className={styles.words}>{words}</Text>
      {settle ? (
        <View className={styles.settle} onClick={settle} {...aria({ role: 'button' })}>
          {label}
        </View>
      ) : null}
    </View>
  )
}
