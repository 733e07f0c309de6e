import type { System } from '../core/system/system'
import { settleLate } from './answer-payment'
import { sandboxDeskRoutes } from './desk-routes'
import { sandboxPaymentRoutes } from './payment-routes'
import { sandboxRegistrationRoutes } from './registration-routes'
import { sandboxRoleRoutes } from './role-routes'
import { sandboxRoutes } from './routes'
import { sandboxFailureRoutes, sandboxTransferRoutes } from './transfer-routes'

/** Payments without money, their cashier, and the movable clock: in sandbox mode only. */
export const sandbox: System = {
  name: 'sandbox',
  // A shopper's own phone pays at the cashier, and takes what it is paid, with its session.
  routes: {
    shopper: [sandboxPaymentRoutes, sandboxTransferRoutes, sandboxRegistrationRoutes],
    sandbox: [sandboxRoutes, sandboxRoleRoutes, sandboxDeskRoutes, sandboxFailureRoutes],
  },
  jobs: {
    settle_sandbox_payment: {
      lane: 'money',
      run: settleLate,
    },
  },
}
