import { StockSetting } from '@haoli/contract/schemas'
import type { Setting } from '../../core/settings/setting'

export const stockSetting: Setting<typeof StockSetting> = {
  key: 'stock',
  decides: 'how many pieces of a SKU are few',
  schema: StockSetting,
  changedBy: ['operations'],
  initial: { lowPieces: 10 },
}
