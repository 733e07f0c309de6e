import { limits, type Quote } from '@haoli/contract'
import { View } from '@tarojs/components'
import { type MutableRefObject, useState } from 'react'
import { CouponValue } from '@/common/blocks/coupon-sheet/coupon-value'
import { useDeliveryWords } from '@/common/blocks/delivery-words/use-delivery-words'
import { useMessages } from '@/common/messages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { TextArea } from '@/common/ui/text-field'
import { checkoutMessages } from '../messages/checkout'
import styles from './checkout-rows.module.scss'

interface CheckoutRowsProps {
  quote: Quote
  note: MutableRefObject<string>
  onCoupons: () => void
}

/** Delivery, coupons, note. */
export function CheckoutRows({ quote, note, onCoupons }: CheckoutRowsProps) {
  const t = useMessages(checkoutMessages)
  const { ships, arrives } = useDeliveryWords()(quote)
  return (
    <CellGroup>
      <Cell
        title={t('checkout.delivery')}
        value={
          <>
            <View className={styles.ships}>{ships}</View>
            <View className={styles.arrives}>{arrives}</View>
          </>
        }
      />
      <Cell title={t('checkout.coupons')} value={<CouponValue quote={quote} />} onClick={onCoupons} />
      <Note note={note} />
    </CellGroup>
  )
}

/** Keeps its text in its own state, so that typing does not render the page. */
function Note({ note }: Pick<CheckoutRowsProps, 'note'>) {
  const t = useMessages(checkoutMessages)
  const [text, setText] = useState(note.current)
  const onChange = (typed: string) => {
    note.current = typed
    setText(typed)
  }
  return (
    <TextArea
      label={t('checkout.note')}
      placeholder={t('checkout.note_hint')}
      value={text}
      maxLength={limits.orderNoteChars}
      counted={text.length > limits.orderNoteChars / 2}
      onChange={onChange}
    />
  )
}
