import type { Coupon, HeldCoupon } from '@haoli/contract'
import { toApiError } from '@/common/api/api-error'
import { useClaimCoupon } from '@/common/api/coupons'
import { showInWords } from '@/common/blocks/error-toast/show-in-words'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import './errors'
import { audienceWords } from './audience-words'
import { couponMessages } from './messages'

/** Claims coupons, one at a time. `take` answers undefined where it failed, and has said why. */
export function useTakeCoupon() {
  const t = useMessages(couponMessages)
  const showError = useShowError()
  const { submit: claim, submitting: taking } = useClaimCoupon()

  const take = async ({ id, audience }: Pick<Coupon, 'id' | 'audience'>): Promise<HeldCoupon | undefined> => {
    try {
      return await claim({ id })
    } catch (thrown) {
      const error = toApiError(thrown)
      const whom = audienceWords.get(audience)
      if (whom && error.code === 'coupon_not_claimable') showInWords(error, t('coupon.only', { whom: t(whom) }))
      else showError(error)
    }
  }
  return { take, taking }
}
