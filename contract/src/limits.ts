import { addressLimits } from './addresses/limits'
import { afterSaleLimits } from './after-sales/limits'
import { catalogueLimits } from './catalogue/limits'
import { commonLimits } from './common/limits'
import { customerLimits } from './customers/limits'
import { eventLimits } from './events/limits'
import { noticeLimits } from './notices/limits'
import { orderLimits } from './orders/limits'
import { presentLimits } from './presents/limits'
import { quoteLimits } from './quotes/limits'
import { uploadLimits } from './uploads/limits'
import { venueLimits } from './venues/limits'

/** Limits that client and API share. Units are in the names. */
export const limits = {
  ...addressLimits,
  ...afterSaleLimits,
  ...catalogueLimits,
  ...commonLimits,
  ...customerLimits,
  ...eventLimits,
  ...noticeLimits,
  ...orderLimits,
  ...presentLimits,
  ...quoteLimits,
  ...uploadLimits,
  ...venueLimits,
} as const
