import type { Order } from '@haoli/contract'
import { useCancelOrder } from '@/common/api/orders'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { wantedPath } from '@/common/api/wanted-lines'
import { usePay } from '@/common/blocks/cashier/use-pay'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { openPage } from '@/common/platform/pages'
import { useConfirmReceipt } from '../api/orders'
import type { OrderAction } from '../lib/order-actions'
import { paths } from '../lib/paths'
import { orderMessages } from '../messages/orders'

/** The commands of an order's buttons, one at a time; `busy` is the one under way. */
export function useOrderCommands() {
  const t = useMessages(orderMessages)
  const showError = useShowError()
  const { submit: cancelOrder } = useCancelOrder()
  const { submit: confirmReceipt } = useConfirmReceipt()
  const { pay } = usePay()
  const { run: runOne, busy } = useOneAtATime<{ orderId: string; action: OrderAction }>()

  async function cancel({ id }: Order) {
    const words = t('order.ask_cancel_words')
    const sure = {
      title: t('order.ask_cancel'),
      words,
      yes: t('order.cancel_yes'),
      no: t('order.keep'),
      destructive: true,
    }
    if (!(await confirm(sure))) return
    if (await cancelOrder({ id })) toast(t('order.cancelled'))
  }

  async function confirmArrived({ id }: Order) {
    const words = t('order.ask_confirm_words')
    if (!(await confirm({ title: t('order.ask_confirm'), words, yes: t('order.confirm'), no: t('order.not_yet') })))
      return
    if (await confirmReceipt({ id })) toast(t('order.confirmed'), 'success')
  }

  async function payFor({ id }: Order) {
    const outcome = await pay(id)
    if (outcome) await openPage(paths.payResult(id, outcome))
  }

  const commands: Record<OrderAction, (order: Order) => unknown> = {
    cancel,
    confirm: confirmArrived,
    pay: payFor,
    track: ({ id }) => openPage(paths.tracking(id)),
    // With the prices paid then: the checkout shows where today's differ.
    again: ({ lines }) =>
      openPage(
        wantedPath({
          lines: lines.map(({ skuId, quantity, priceFen }) => ({ skuId, quantity, seenPriceFen: priceFen })),
          fromCart: false,
        }),
      ),
  }

  const run = (order: Order, action: OrderAction) =>
    runOne({ orderId: order.id, action }, async () => {
      try {
        await commands[action](order)
      } catch (error) {
        showError(error)
      }
    })

  return { run, busy }
}
