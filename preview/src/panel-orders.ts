import { type MerchantOrder, type Order, type OrderState, orderLifeCycle, transitionsOf } from '@haoli/contract'
import { refundOrder, shipOrder } from './api'
import { h } from './dom'
import { shortTime, yuan } from './format'
import { newParcel } from './new-parcel'
import { afterSalesOf } from './panel-after-sale'
import { t } from './settings'
import { act, shop } from './store'
import type { WordKey } from './words'

const stateWord = (state: OrderState): WordKey => (state === 'refunded' ? 'refundedState' : state)

/** The quantities not shipped yet and not refunded, for each line. */
const leftToShip = (order: Order) =>
  order.lines
    .map((line) => ({
      skuId: line.skuId,
      quantity: line.quantity - line.shippedQuantity - (line.returnedQuantity ?? 0),
    }))
    .filter((line) => line.quantity > 0)

function button(order: MerchantOrder, name: WordKey, enabled: boolean, work: (token: string) => Promise<unknown>) {
  return h(
    'button',
    {
      id: `${name}-${order.id}`,
      class: 'btn small',
      disabled: !enabled || shop().busy,
      onclick: () => void act(work),
      attrs: { type: 'button', 'aria-label': `${t(name)} ${order.number}` },
      ...(name === 'shipOne' && { title: t('shipOneHint') }),
    },
    t(name),
  )
}

function orderRow(order: MerchantOrder): HTMLElement {
  const allowed = transitionsOf(orderLifeCycle, order.state, 'merchant')
  const left = leftToShip(order)
  const [first] = left
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  const [line] = order.lines
  return h(
    'li',
    { class: 'order', attrs: { 'data-order': order.id } },
    h(
      'div',
      { class: 'row' },
      h('strong', {}, order.customer.nickname),
      h('span', { class: `state ${order.state}` }, t(stateWord(order.state))),
    ),
    h('p', { class: 'goods' }, `${line?.title ?? ''} · ${pieces} ${t('pieces')}`),
    h(
      'p',
      { class: 'row fine' },
      h('span', { class: 'number' }, `${order.number} · ${shortTime(order.createdAt)}`),
      h('b', {}, yuan(order.payableFen)),
    ),
    ...afterSalesOf(order),
    // While a refund that was applied for waits, it must be answered before shipping.
    !order.afterSales.some(({ type, open }) => open && type === 'refund') &&
      allowed.length > 0 &&
      h(
        'div',
        { class: 'actions' },
        button(order, 'shipAll', allowed.includes('ship'), (token) => shipOrder(token, order.id, newParcel())),
        button(order, 'shipOne', allowed.includes('ship_part') && left.length > 1, (token) =>
          shipOrder(token, order.id, { ...newParcel(), ...(first && { lines: [first] }) }),
        ),
        button(order, 'refund', allowed.includes('refund'), (token) => refundOrder(token, order.id)),
      ),
  )
}

/** All orders, newest first, with the transitions that the life cycle allows the merchant. */
export function ordersSection(): HTMLElement {
  const { orders } = shop()
  return h(
    'section',
    { class: 'card', attrs: { 'aria-label': t('orders') } },
    h('h3', {}, t('orders')),
    orders.length === 0
      ? h('p', { class: 'fine' }, t('noOrders'))
      : h('ul', { class: 'orders' }, ...orders.map(orderRow)),
  )
}
