import type { Gateways } from '../../core/gateways/gateways'
import type { Config } from '../../platform/config'
import { sandboxCodes } from './sandbox-codes'
import { sandboxLogin } from './sandbox-login'
import { sandboxMessages } from './sandbox-messages'
import { sandboxPay } from './sandbox-pay'
import { sandboxTracking } from './sandbox-tracking'

/** The outside world of a mode. Throws in production, for which there are no gateways yet; readConfig says so first. */
export function makeGateways(mode: Config['mode']): Gateways {
  if (mode !== 'sandbox') throw new Error(`there are no gateways for ${mode} mode`)
  return {
    login: sandboxLogin(),
    pay: sandboxPay(),
    tracking: sandboxTracking,
    messages: sandboxMessages,
    codes: sandboxCodes,
  }
}
