import { Input, SoughtCode } from '../common/schemas'

/** Claims the coupon of a code that was printed or sent. */
export const ClaimByCode = Input({
  code: SoughtCode({ minLength: 1, maxLength: 64, description: 'as it was printed, or typed from it' }),
})
