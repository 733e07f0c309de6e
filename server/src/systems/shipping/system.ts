import type { System } from '../../core/system/system'
import { shippingBatchRoutes } from './batch-routes'
import { forgetBatches } from './forget-batches'
import { packingRoutes } from './packing-routes'
import { refuseElsewhere, refuseShippedElsewhere } from './refuse-elsewhere'
import { shippingSetting } from './shipping-setting'
import { shipBatch } from './start-batch'

/** Many orders at once: shipped from a file, packed together, and the paper for their parcels. */
export const shipping: System = {
  name: 'shipping',
  tables: ['shipping_batches', 'shipping_rows'],
  routes: { merchant: [shippingBatchRoutes, packingRoutes] },
  tasks: { ship_batch: shipBatch },
  jobs: { forget_shipping_batches: { lane: 'upkeep', repeats: { dailyAt: '03:55' }, run: forgetBatches } },
  reactions: {
    'order.shipped': (tx, { order, shipmentId }, { now }) => refuseShippedElsewhere(tx, { order, shipmentId }, now),
    'order.waybill_corrected': (tx, { order, waybillNumber }, { now }) =>
      refuseElsewhere(tx, { order, waybill: waybillNumber }, now),
  },
  settings: [shippingSetting],
}
