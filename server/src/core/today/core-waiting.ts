import { sql } from 'kysely'
import { dayMs } from '../../platform/durations'
import { shipsByWindow, waitingToShip } from '../orders/ships-when'
import { urgedOrders } from '../orders/urged-orders'
import type { WaitingPart } from '../system/parts'

const withdrawalsKnownMs = 3 * dayMs

/** What of the core waits for somebody of the staff. */
export const coreWaiting: WaitingPart[] = [
  {
    names: ['shipLate', 'shipToday', 'shipTomorrow', 'shipLater'],
    seenBy: ['operations', 'service'],
    counts: (now) => sql`
      select count(*) filter (where ${shipsByWindow('late', now)}) as "shipLate",
        count(*) filter (where ${shipsByWindow('today', now)}) as "shipToday",
        count(*) filter (where ${shipsByWindow('tomorrow', now)}) as "shipTomorrow",
        count(*) filter (where ${shipsByWindow('later', now)}) as "shipLater"
      from (${waitingToShip}) as waiting`,
  },
  {
    names: ['urged'],
    seenBy: ['operations', 'service'],
    counts: () => sql`select count(*) as urged from orders where ${urgedOrders}`,
  },
  {
    names: ['holds', 'appeals'],
    seenBy: ['operations', 'finance'],
    counts: () => sql`
      select count(*) filter (where state = 'open') as holds, count(*) filter (where state = 'appealed') as appeals
      from commission_holds where state in ('open', 'appealed')`,
  },
  {
    names: ['withdrawalsFailed'],
    seenBy: ['finance'],
    // Their money is the promoters' again, so there is nothing to do but to know it for a while.
    counts: (now) => sql`
      select count(*) as "withdrawalsFailed" from withdrawals
      where state = 'failed' and ended_at > ${new Date(now.getTime() - withdrawalsKnownMs)}`,
  },
  {
    names: ['refundsFailed'],
    seenBy: ['service', 'finance'],
    counts: () => sql`select count(*) as "refundsFailed" from refunds where state = 'failed'`,
  },
  {
    names: ['deadLetters'],
    seenBy: ['operations'],
    counts: () => sql`select count(*) as "deadLetters" from due_work where dead_at is not null`,
  },
]
