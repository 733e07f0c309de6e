import { defineMessages } from '@/common/messages'

export const offerMessages = defineMessages({
  'offer.person_limit': [
    '限时价每人限购 {n} 件',
    'Limited-time price: at most {n} each',
    '期間限定価格はお一人様{n}点まで',
  ],
  'offer.few_left': ['限时价只剩 {n} 件', 'Only {n} left at the limited-time price', '期間限定価格は残り{n}点'],
  'offer.sold_out': ['限时价已抢光', 'None left at the limited-time price', '期間限定価格の分は完売しました'],
})
