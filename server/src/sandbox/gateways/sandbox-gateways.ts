import type { Gateways } from '../../core/gateways/gateways'
import { sandboxCodes } from './sandbox-codes'
import { sandboxContentCheck } from './sandbox-content-check'
import { sandboxInvoices } from './sandbox-invoices'
import { sandboxLogin } from './sandbox-login'
import { sandboxMessages } from './sandbox-messages'
import { sandboxPay } from './sandbox-pay'
import { sandboxRegistration } from './sandbox-registration'
import { sandboxTracking } from './sandbox-tracking'
import { sandboxTransfer } from './sandbox-transfer'

/** Gateways that call nothing outside this machine. Where files are kept is a setting in each mode. */
export const sandboxGateways = () =>
  ({
    login: sandboxLogin(),
    pay: sandboxPay(),
    transfers: sandboxTransfer(),
    registration: sandboxRegistration(),
    invoices: sandboxInvoices(),
    tracking: sandboxTracking,
    messages: sandboxMessages,
    codes: sandboxCodes,
    contentCheck: sandboxContentCheck,
  }) satisfies Omit<Gateways, 'files'>
