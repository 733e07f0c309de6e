import { actorErrors } from '../actors/errors'
import { addressErrors } from '../addresses/errors'
import { afterSaleErrors } from '../after-sales/errors'
import { agencyErrors } from '../agencies/errors'
import { cartErrors } from '../cart/errors'
import { catalogueErrors } from '../catalogue/errors'
import { commissionErrors } from '../commission/errors'
import { holdErrors } from '../commission-holds/errors'
import { commonErrors } from '../common/errors'
import { couponErrors } from '../coupons/errors'
import { customerErrors } from '../customers/errors'
import { deskErrors } from '../desk/errors'
import { goodsErrors } from '../goods/errors'
import { invoiceErrors } from '../invoices/errors'
import { limitedPriceErrors } from '../limited-prices/errors'
import { orderErrors } from '../orders/errors'
import { paymentErrors } from '../payments/errors'
import { presentErrors } from '../presents/errors'
import { promoterErrors } from '../promoters/errors'
import { restockErrors } from '../restocks/errors'
import { sessionErrors } from '../sessions/errors'
import { settingErrors } from '../settings/errors'
import { shippingErrors } from '../shipping/errors'
import { staffErrors } from '../staff/errors'
import { taskErrors } from '../tasks/errors'
import { uploadErrors } from '../uploads/errors'
import { venueErrors } from '../venues/errors'
import { wishErrors } from '../wishes/errors'

/** The closed set of errors of the API. Each system adds its own codes. */
export const errorCodes = {
  ...commonErrors,
  ...sessionErrors,
  ...actorErrors,
  ...customerErrors,
  ...catalogueErrors,
  ...orderErrors,
  ...paymentErrors,
  ...cartErrors,
  ...addressErrors,
  ...couponErrors,
  ...presentErrors,
  ...afterSaleErrors,
  ...venueErrors,
  ...wishErrors,
  ...commissionErrors,
  ...holdErrors,
  ...promoterErrors,
  ...agencyErrors,
  ...goodsErrors,
  ...limitedPriceErrors,
  ...restockErrors,
  ...invoiceErrors,
  ...settingErrors,
  ...shippingErrors,
  ...staffErrors,
  ...deskErrors,
  ...taskErrors,
  ...uploadErrors,
} as const

export type ErrorCode = keyof typeof errorCodes
