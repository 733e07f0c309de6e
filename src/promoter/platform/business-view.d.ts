import type { PromoterRegistration } from '@haoli/contract'

/**
 * Opens a step of WeChat's own pages, as the API names it. False where this phone cannot. What became of it is asked of the API: the
 * end that the phone reports is not trusted (wechat.md 1.6).
 */
export function openBusinessView(step: NonNullable<PromoterRegistration['step']>): Promise<boolean>
