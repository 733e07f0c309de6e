import { type CouponNotice, myCouponsPage } from '@haoli/contract'
import { number, thing } from '../notices/keywords'
import type { Notice } from '../system/parts'

const name = thing('优惠券', ({ title }) => title)
const aboutCoupon = { subject: 'coupon', page: () => myCouponsPage }

export const couponNotices: Record<CouponNotice, Notice> = {
  coupon_expiring: {
    ...aboutCoupon,
    title: '优惠券快到期了',
    text: ({ title, count }) => (count > 1 ? `「${title}」等 ${count} 张优惠券快到期了` : `「${title}」快到期了`),
    keywords: [name, number('张数', ({ count }) => count)],
    askedAt: ['claiming'],
  },
  coupon_given: {
    ...aboutCoupon,
    title: '送你一张优惠券',
    text: ({ title }) => `店家送你一张「${title}」，已经放进你的优惠券`,
    keywords: [name],
    askedAt: ['claiming'],
  },
}
