import type { Tx } from '../../platform/database/db'
import type { KnownVisit } from '../system/known-visit'
import type { Context } from '../system/system'

/** Tells that a visit has got its customer. */
export function identified(tx: Tx, customerId: string, visit: KnownVisit, context: Context): Promise<void> {
  const { id: visitId, ...known } = visit
  const event = { visitId, customerId, ...known, at: context.now.toISOString() }
  return context.registry.emit(tx, 'visit.identified', event, context)
}
