import { defineMessages } from '@/common/messages'

export const cashierMessages = defineMessages({
  'pay.cashier': ['沙盒收银台', 'Sandbox cashier', 'テスト用レジ'],
  'pay.cashier_hint': [
    '这是演示，不会真的扣款。',
    'This is a demonstration: no money moves.',
    'デモのため、実際の請求はありません。',
  ],
  'pay.amount': ['支付 {price}', 'Pay {price}', '{price}を支払う'],
  'pay.pay': ['支付', 'Pay', '支払う'],
  'pay.unsupported': ['请在微信里支付', 'Please pay in WeChat', 'WeChatでお支払いください'],
})
