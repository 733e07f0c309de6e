import type { Job } from '../system/system'
import { tidyStored } from './tidy-stored'

const place = { province: 'printed', city: 'printed', county: 'printed' } as const

/** The texts in the core's own tables. */
export const tidyCoreTexts: Record<string, Job> = {
  tidy_customers: {
    lane: 'upkeep',
    run: tidyStored({ kind: 'tidy_customers', table: 'customers', columns: { nickname: 'line' } }),
  },
  tidy_addresses: {
    lane: 'upkeep',
    run: tidyStored({
      kind: 'tidy_addresses',
      table: 'addresses',
      columns: { name: 'printed', ...place, detail: 'printed' },
    }),
  },
  tidy_orders: {
    lane: 'upkeep',
    run: tidyStored({ kind: 'tidy_orders', table: 'orders', columns: { note: 'lines' } }),
  },
  tidy_shipments: {
    lane: 'upkeep',
    run: tidyStored({
      kind: 'tidy_shipments',
      table: 'shipments',
      columns: { company: 'printed', waybill_number: 'code' },
    }),
  },
}
