import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatFen, moneyParts } from '@/common/lib/money'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import styles from './price.module.scss'

interface PriceProps {
  fen: number
  size?: 'xs' | 's' | 'm' | 'l' | 'xl'
  tone?: 'act' | 'ink' | 'muted' | 'jade' | 'inherit'
  /** Shown struck through behind it, when it is higher. */
  marketFen?: number | null
  /** Leaves out `.00`: for amounts that are not what somebody pays or paid. */
  short?: boolean
  /** It is the lowest of several prices; `fromClass` says how large the word for it is. */
  from?: boolean
  fromClass?: string | undefined
  className?: string | undefined
}

/** An amount with small sign and cents and grouped thousands. The stylesheet draws the sign, to save a node. */
export function Price({ fen, size = 'm', tone = 'act', marketFen, short, from, fromClass, className }: PriceProps) {
  const t = useT()
  const { sign, yuan, cents } = moneyParts(fen)
  const amount = formatFen(fen, { short: Boolean(short) })
  const hasCents = !short || cents !== '00'
  const words = t('common.from', { price: amount })
  const [before, after] = from ? words.split(amount) : []
  const hasBefore = Boolean(before)
  const hasAfter = Boolean(after)
  const price = (
    <View
      compileMode
      className={cx(styles.price, styles[size], tone !== 'act' && styles[tone], sign && styles.minus, className)}
      aria-role="img"
      role="img"
      aria-label={from ? words : amount}
    >
      {yuan}
      {hasCents && <Text className={styles.cents}>{`.${cents}`}</Text>}
      {hasBefore && <Text className={cx(styles.note, styles.before, fromClass ?? styles.small)}>{before}</Text>}
      {hasAfter && <Text className={cx(styles.note, fromClass ?? styles.small)}>{after}</Text>}
    </View>
  )
  if (!marketFen || marketFen <= fen) return price
  const market = formatFen(marketFen, { short: true })
  return (
    <>
      {price}
      <Text className={styles.market} {...aria({ label: t('common.market_price', { price: market }) })}>
        {market}
      </Text>
    </>
  )
}
