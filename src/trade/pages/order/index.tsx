import type { Order } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { AddressCard } from '@/common/blocks/address-card'
import { AfterSaleDoors } from '@/common/blocks/after-sale-doors'
import { ContactRow } from '@/common/blocks/contact'
import { useMessages } from '@/common/messages'
import { replacePage } from '@/common/platform/pages'
import { Slot } from '@/common/slots'
import { ActionBar } from '@/common/ui/action-bar'
import { Cell, CellGroup } from '@/common/ui/cell'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { trackingKey, useOrder } from '../../api/orders'
import { MoneyRows } from '../../components/money-rows'
import { OrderButtons } from '../../components/order-buttons'
import { OrderFacts } from '../../components/order-facts'
import { OrderHead } from '../../components/order-head'
import { OrderInvoice } from '../../components/order-invoice'
import { OrderLines } from '../../components/order-lines'
import { OrderWaiting } from '../../components/order-waiting'
import { ParcelSummary } from '../../components/parcel-summary'
import { useOrderCommands } from '../../hooks/use-order-commands'
import { actionsOf } from '../../lib/order-actions'
import { pathOf, paths } from '../../lib/paths'
import { isOverdue } from '../../lib/time-left'
import { orderMessages } from '../../messages/orders'
import styles from './index.module.scss'

export default function OrderPage() {
  const t = useMessages(orderMessages)
  const { id = '' } = useRouter().params
  const query = useOrder(id, { whileTrue: isOverdue, everyMs: 2000 })
  const client = useQueryClient()
  const refetch = () => {
    void client.invalidateQueries({ queryKey: trackingKey(id) })
    return query.refetch()
  }
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={t('order.title')}>
      <View className={styles.page}>
        {query.data ? (
          <Content order={query.data} onTimeOver={() => void refetch()} />
        ) : query.isError ? (
          <ErrorView error={query.error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton kind="rows" count={3} />
        )}
      </View>
    </Screen>
  )
}

function Content({ order, onTimeOver }: { order: Order; onTimeOver: () => void }) {
  const t = useMessages(orderMessages)
  const commands = useOrderCommands()
  const actions = actionsOf(order)
  const hasParcels = actions.includes('track') || order.state === 'to_ship'
  return (
    <>
      <OrderHead order={order} onTimeOver={onTimeOver} />
      {hasParcels ? <ParcelSummary orderId={order.id} now={order.now} /> : null}
      {order.presentId ? (
        <CellGroup>
          <Cell
            icon="gift"
            title={t('order.present')}
            note={t('order.present_note')}
            onClick={() => replacePage(pathOf(order))}
          />
        </CellGroup>
      ) : (
        <AddressCard address={order.address} />
      )}
      <OrderWaiting order={order} />
      <OrderLines lines={order.lines} />
      <AfterSaleDoors subject={`order=${order.id}`} afterSales={order.afterSales} possible={order.afterSalePossible} />
      <Slot name="order" order={order} />
      <MoneyRows
        money={order}
        sumLabel={t(order.paidAt ? 'order.paid' : 'order.payable')}
        // The head of a refunded order says that all of it went back.
        refundedFen={order.state === 'refunded' ? 0 : order.refundedFen}
      />
      <ContactRow card={contactCardOf(t('order.contact', { number: order.number }), order)} />
      <OrderInvoice orderId={order.id} />
      <OrderFacts order={order} />
      {actions.length > 0 ? (
        <ActionBar>
          <OrderButtons order={order} commands={commands} />
        </ActionBar>
      ) : null}
    </>
  )
}

/** What the shop's staff are shown where the buyer sends it to them. */
function contactCardOf(title: string, { id, lines }: Order) {
  const imageUrl = lines[0]?.imageUrl
  return { title, path: paths.order(id), ...(imageUrl && { imageUrl }) }
}
