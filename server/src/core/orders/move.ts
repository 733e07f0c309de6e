import type { OrderTransition } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Database } from '../../platform/database/tables'
import type { DueWork } from '../jobs/jobs'

export type OrderRow = Selectable<Database['orders']>

/** One step of an order's life, as it is asked for. */
export interface Move {
  orderId: string
  transition: OrderTransition
  now: Date
  due: DueWork
  /** Set where a shopper asks: anybody else's order does not exist. */
  customerId?: string
}
