import { hasRole } from './access'
import type { Actor } from './actor'

/** Who of the staff sees refunds, payouts and what promoters earned: marketing sees sums of sales alone. */
export const seesRefunds = (actor: Actor): boolean =>
  (['operations', 'finance'] as const).some((role) => hasRole(actor, role))
