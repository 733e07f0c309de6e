import type { OrderState } from '@haoli/contract'
import { Tag } from 'antd'
import { useMessages } from '@/common/messages'
import { orderWords } from '../messages/words'

const colors: Record<OrderState, string> = {
  to_pay: 'default',
  to_claim: 'gold',
  to_ship: 'volcano',
  part_shipped: 'orange',
  to_receive: 'blue',
  completed: 'green',
  refunded: 'default',
  cancelled: 'default',
}

export function StateOfOrder({ state }: { state: OrderState }) {
  const t = useMessages(orderWords)
  return <Tag color={colors[state]}>{t(`orders.state_${state}`)}</Tag>
}
