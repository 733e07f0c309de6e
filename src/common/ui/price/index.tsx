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
  /** A word right after the amount, such as "from"; `noteClass` says how large. */
  note?: string | false
  noteClass?: string | undefined
  className?: string | undefined
}

/** An amount with small sign and cents and grouped thousands. The stylesheet draws the sign, to save a node. */
export function Price({ fen, size = 'm', tone = 'act', marketFen, note, noteClass, className }: PriceProps) {
  const t = useT()
  const { sign, yuan, cents } = moneyParts(fen)
  const hasNote = Boolean(note)
  const price = (
    <View
      compileMode
      className={cx(styles.price, styles[size], tone !== 'act' && styles[tone], sign && styles.minus, className)}
      aria-role="img"
      role="img"
      aria-label={`${formatFen(fen)}${note || ''}`}
    >
      {yuan}
      <Text className={styles.cents}>{`.${cents}`}</Text>
      {hasNote && <Text className={cx(styles.note, noteClass)}>{note}</Text>}
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
