import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import { Img } from '@/common/ui/img'
import { Price } from '@/common/ui/price'
import { usualOf } from '../offer/usual-of'
import styles from './order-line.module.scss'

interface OrderLineProps {
  line: {
    title: string
    specText: string
    imageUrl: string | null
    /** Absent where no price is shown, as in a parcel. */
    priceFen?: number
    quantity: number
    /** By which it costs less than its SKU, or which it just misses. */
    offer?: Parameters<typeof usualOf>[0]['offer']
  }
  /** Cannot be ordered. */
  muted?: boolean
  className?: string
  onClick?: () => void
}

/** Estimated height of one in a list, CSS px. */
export const orderLinePx = 104

/** One line of an order: picture, title, SKU, quantity. `children` go below the text. */
export function OrderLine({ line, muted, className, onClick, children }: PropsWithChildren<OrderLineProps>) {
  const { title, specText, imageUrl, priceFen, quantity } = line
  return (
    <View className={cx(styles.line, className)} onClick={onClick} {...(onClick && aria({ role: 'link' }))}>
      <Img src={imageUrl} alt="" className={cx(styles.picture, muted && styles.faded)} />
      <View className={styles.words}>
        <View className={cx(styles.title, muted && styles.muted)}>{title}</View>
        {specText ? <View className={styles.spec}>{specText}</View> : null}
        <View className={styles.foot}>
          {priceFen === undefined ? null : (
            <Price fen={priceFen} marketFen={usualOf(line)} size="s" tone={muted ? 'muted' : 'ink'} />
          )}
          <Text className={styles.count}>{`×${quantity}`}</Text>
        </View>
        {children}
      </View>
    </View>
  )
}
