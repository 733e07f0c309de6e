import type { Say } from '@/common/messages'
import { couponMessages } from '../messages'

/** What is wrong with the member that a refusal names: `/budgetFen`, `/scopeIds/3`. */
export function faultOf(t: Say<typeof couponMessages>, param: string): string {
  const key = `coupons.wrong_${param.split('/')[1]}`
  return t(key in couponMessages ? (key as 'coupons.wrong') : 'coupons.wrong')
}
