import { OrderSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const orderSetting: Setting<typeof OrderSetting> = {
  key: 'orders',
  decides: 'how long an order waits for its payment, and when it counts as received',
  schema: OrderSetting,
  changedBy: ['operations'],
  initial: { payMinutes: 30, confirmDays: 10 },
}
