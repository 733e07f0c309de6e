import { type CouponNotice, myCouponsPage } from '@haoli/contract'
import { number, thing } from '../notices/keywords'
import { quoted } from '../notices/quoted'
import type { Notice } from '../system/parts'

const name = thing('优惠券', ({ title }) => title)
const aboutCoupon = { subject: 'coupon', page: () => myCouponsPage }

export const couponNotices: Record<CouponNotice, Notice> = {
  coupon_expiring: {
    ...aboutCoupon,
    title: ['优惠券快到期了', 'Coupons expire soon', 'クーポンの期限が近づいています'],
    text: ({ title, count }) => {
      const [zh, en, ja] = quoted(title)
      return count > 1
        ? [
            `${zh}等 ${count} 张优惠券快到期了`,
            `${count} coupons expire soon: ${en} and more`,
            `${ja}など${count}枚の期限が近づいています`,
          ]
        : [`${zh}快到期了`, `${en} expires soon`, `${ja}の期限が近づいています`]
    },
    keywords: [name, number('张数', ({ count }) => count)],
    askedAt: ['claiming'],
  },
  coupon_given: {
    ...aboutCoupon,
    title: ['送你一张优惠券', 'A coupon for you', 'クーポンのプレゼント'],
    text: ({ title }) => {
      const [zh, en, ja] = quoted(title)
      return [
        `店家送你一张${zh}，已经放进你的优惠券`,
        `The shop gave you ${en}. It is among your coupons`,
        `お店から${ja}が届きました。マイクーポンに入っています`,
      ]
    },
    keywords: [name],
    askedAt: ['claiming'],
  },
}
