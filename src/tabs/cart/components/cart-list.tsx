import type { CartLine } from '@haoli/contract'
import { CustomWrapper, Text, View } from '@tarojs/components'
import { useCallback } from 'react'
import { useMessages } from '@/messages'
import { aria } from '@/platform/aria'
import { cartMessages } from '../messages'
import type { useCartPage, useMarks } from '../use-cart-page'
import styles from './cart-list.module.scss'
import { CartRow } from './cart-row'

interface CartListProps {
  lines: CartLine[]
  page: ReturnType<typeof useCartPage>
  edit: ReturnType<typeof useMarks>
}

/** The lines that can be bought, each in a wrapper of its own: on WeChat a tap then sends one row and not the page. */
export function CartList({ lines, page, edit }: CartListProps) {
  const t = useMessages(cartMessages)
  const { change, remove } = page
  const { editing, marks, mark } = edit
  const onSelect = useCallback((skuId: string, selected: boolean) => change(skuId, { selected }), [change])
  const onQuantity = useCallback((skuId: string, quantity: number) => change(skuId, { quantity }), [change])
  const onRemove = useCallback((skuId: string) => void remove([skuId], t('cart.ask_remove', { n: 1 })), [remove, t])
  return (
    <>
      <View className={styles.head}>
        <Text>{t('common.items', { n: page.cart?.count ?? 0 })}</Text>
        <View className={styles.edit} onClick={editing ? edit.end : edit.begin} {...aria({ role: 'button' })}>
          {editing ? t('common.done') : t('common.edit')}
        </View>
      </View>
      {lines.map((line) => (
        <CustomWrapper key={line.skuId}>
          <CartRow
            line={line}
            editing={editing}
            checked={editing ? marks.has(line.skuId) : line.selected}
            onCheck={editing ? mark : onSelect}
            onQuantity={onQuantity}
            onRemove={onRemove}
          />
        </CustomWrapper>
      ))}
    </>
  )
}
