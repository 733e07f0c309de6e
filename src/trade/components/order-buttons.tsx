import type { Order } from '@haoli/contract'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import type { useOrderCommands } from '../hooks/use-order-commands'
import { actionsOf, type OrderAction } from '../lib/order-actions'
import { orderMessages } from '../messages/orders'

interface OrderButtonsProps {
  order: Order
  commands: ReturnType<typeof useOrderCommands>
  small?: boolean
}

const isMain = (action: OrderAction) => action === 'pay' || action === 'confirm'

/** The buttons that the order's life cycle allows. */
export function OrderButtons({ order, commands, small = false }: OrderButtonsProps) {
  const t = useMessages(orderMessages)
  const { run, busy } = commands
  const own = busy?.orderId === order.id ? busy.action : null
  return (
    <>
      {actionsOf(order).map((action) => (
        <Button
          key={action}
          small={small}
          grow={!small}
          kind={isMain(action) ? 'primary' : 'outline'}
          loading={own === action}
          disabled={own !== null && own !== action}
          onClick={() => void run(order, action)}
        >
          {t(`order.${action}`)}
        </Button>
      ))}
    </>
  )
}
