import { soonHours } from '@haoli/contract'
import { sql } from 'kysely'
import type { WaitingPart } from '../../core/system/parts'
import { hourMs } from '../../platform/durations'
import { dueBy, waitingFor } from './list-merchant-cases'

/** After-sales that wait for the merchant, those that have to be answered soon, and disputes. */
export const afterSalesWaiting: WaitingPart[] = [
  {
    names: ['afterSales', 'afterSalesSoon', 'disputes'],
    seenBy: ['operations', 'service', 'finance'],
    counts: (now) => sql`
      select count(*) filter (where ${waitingFor('merchant')}) as "afterSales",
        count(*) filter (where ${waitingFor('merchant')}
          and ${dueBy(new Date(now.getTime() + soonHours * hourMs))}) as "afterSalesSoon",
        count(*) filter (where ${waitingFor('judge')}) as disputes
      from after_sales where open`,
  },
]
