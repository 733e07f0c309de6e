import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Price } from '@/common/ui/price'
import { orderMessages } from '../messages/orders'
import styles from './money-rows.module.scss'

interface MoneyRowsProps {
  /** `freightIsLeast`: no address was named yet, and some places cost more. */
  money: { goodsFen: number; discountFen: number; freightFen: number; payableFen: number; freightIsLeast?: boolean }
  /** The last row: the sum paid or to pay. */
  sumLabel: string
  /** What of the sum went back; 0 or absent: no row. */
  refundedFen?: number | undefined
}

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <View className={styles.row}>
    <View className={styles.label}>{label}</View>
    {children}
  </View>
)

/** Sums as the API returned them; nothing is calculated here. */
export function MoneyRows({ money, sumLabel, refundedFen = 0 }: MoneyRowsProps) {
  const t = useMessages(orderMessages)
  const { goodsFen, discountFen, freightFen, payableFen, freightIsLeast } = money
  return (
    <View className={styles.card}>
      <Row label={t('order.goods')}>
        <Price fen={goodsFen} size="s" tone="ink" />
      </Row>
      <Row label={t('order.freight')}>
        {freightIsLeast ? (
          freightFen === 0 ? (
            t('order.freight_later')
          ) : (
            t('order.freight_from', { fee: formatFen(freightFen, { short: true }) })
          )
        ) : freightFen === 0 ? (
          t('order.free')
        ) : (
          <Price fen={freightFen} size="s" tone="ink" />
        )}
      </Row>
      {discountFen > 0 ? (
        <Row label={t('order.discount')}>
          <View className={styles.minus}>{`-${formatFen(discountFen)}`}</View>
        </Row>
      ) : null}
      <View className={styles.sum}>
        <View>{sumLabel}</View>
        <Price fen={payableFen} size="m" />
      </View>
      {refundedFen > 0 ? (
        <Row label={t('order.refunded')}>
          <Price fen={refundedFen} size="s" tone="ink" />
        </Row>
      ) : null}
    </View>
  )
}
