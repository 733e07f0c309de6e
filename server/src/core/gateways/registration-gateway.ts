import type { PromoterRegistration } from '@haoli/contract'

/** WeChat's answer about a promoter (`get_promoter_register_and_bind_status`, wechat.md 1.6). */
export interface StatedRegistration {
  register_status: number
  bind_status: number
  register_business_type?: string
  register_query_string?: string
  bind_business_type?: string
  bind_query_string?: string
}

/** What the shop, an institution at WeChat, has agreed with all of its promoters: it goes along with each step. */
export type RegistrationTerms = NonNullable<PromoterRegistration['step']>['extraData']

/**
 * Where promoters stand with WeChat's own register of them. They take its steps in WeChat; what it reports to the phone is not
 * trusted, so the state is asked for again.
 */
export interface RegistrationGateway {
  readonly name: 'sandbox' | 'wechat'
  /** Throws where WeChat cannot be reached. */
  status(openid: string): Promise<PromoterRegistration>
}

const states = ['none', 'in_progress', 'done', 'identity_missing'] as const

/**
 * Reads WeChat's answer: first a promoter is registered, then bound to the institution, each by a step of WeChat's that it names
 * itself. A number that we do not know is in progress: nothing is promised by it.
 */
export function readRegistration(stated: StatedRegistration, extraData: RegistrationTerms): PromoterRegistration {
  const state = states[stated.register_status] ?? 'in_progress'
  const bound = stated.bind_status === 1
  const step = (businessType: string | undefined, queryString: string | undefined) =>
    businessType ? { businessType, queryString: queryString ?? '', extraData } : null
  if (state !== 'done') {
    return { state, bound, step: step(stated.register_business_type, stated.register_query_string) }
  }
  return { state, bound, step: bound ? null : step(stated.bind_business_type, stated.bind_query_string) }
}
