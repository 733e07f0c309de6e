import type { CartLine } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { useCallback } from 'react'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { ChunkedRows } from '@/common/ui/list-chunk/chunked-rows'
import { cartMessages } from '../messages'
import type { useCartPage, useMarks } from '../use-cart-page'
import styles from './cart-list.module.scss'
import { CartRow } from './cart-row'

interface CartListProps {
  lines: CartLine[]
  page: ReturnType<typeof useCartPage>
  edit: ReturnType<typeof useMarks>
}

/** Small chunks: a row has many nodes, and those of three screens already reach the limit of a page. */
const cartChunks = { atOnce: 4, chunkPx: 520 }

/** The lines that can be bought, mounted in chunks. On WeChat a tap sends only the changes of its row. */
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
      <View>
        <ChunkedRows rows={lines} inSight {...cartChunks}>
          {(rows) =>
            rows.map((line) => (
              <CartRow
                key={line.skuId}
                line={line}
                editing={editing}
                checked={editing ? marks.has(line.skuId) : line.selected}
                onCheck={editing ? mark : onSelect}
                onQuantity={onQuantity}
                onRemove={onRemove}
              />
            ))
          }
        </ChunkedRows>
      </View>
    </>
  )
}
