import type { HoldReason } from '@haoli/contract'

/** What a check has found, in the shop's language. Never the address, the account or the person. */
export const reasonWords: Record<HoldReason, string> = {
  address: '收货地址或电话与推客本人的相同',
  account: '与另一位推客使用同一个收款账户',
  ring: '推客与顾客互相下单、互计佣金',
  burst: '短时间内订单或锁客过多',
}
