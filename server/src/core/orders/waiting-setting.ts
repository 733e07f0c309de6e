import { WaitingOrderSetting } from '@haoli/contract/schemas'
import type { Setting } from '../settings/setting'

export const waitingSetting: Setting<typeof WaitingOrderSetting> = {
  key: 'waitingOrders',
  decides: 'how often the address of a paid order may be changed, and from when its shipment may be urged',
  schema: WaitingOrderSetting,
  changedBy: ['operations'],
  initial: { addressChanges: 3, urgeAfterHours: 24 },
}
