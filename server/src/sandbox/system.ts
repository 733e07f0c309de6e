import type { System } from '../core/system/system'
import { settleLate } from './answer-payment'
import { sandboxPaymentRoutes } from './payment-routes'
import { sandboxRoleRoutes } from './role-routes'
import { sandboxRoutes } from './routes'

/** Payments without money, their cashier, and the movable clock: in sandbox mode only. */
export const sandbox: System = {
  name: 'sandbox',
  // A shopper's own phone pays at the cashier, with its session.
  routes: { shopper: [sandboxPaymentRoutes], sandbox: [sandboxRoutes, sandboxRoleRoutes] },
  jobs: {
    settle_sandbox_payment: {
      lane: 'money',
      run: settleLate,
    },
  },
}
