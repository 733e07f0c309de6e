import { defineMessages } from '@/common/messages'

export const earningsMessages = defineMessages({
  'earnings.title': ['佣金明细', 'Earnings', '報酬の明細'],
  'earnings.all_months': ['所有月份', 'All months', '全期間'],
  'earnings.month': ['{year}年{month}月', '{month}/{year}', '{year}年{month}月'],
  'earnings.earned': ['佣金', 'Earned', '報酬'],
  'earnings.taken_back': ['退款收回', 'Taken back', '返金による取り消し'],
  'earnings.net': ['合计', 'Sum', '合計'],
  'earnings.state_all': ['全部', 'All', 'すべて'],
  'earnings.state_pending': ['待结算', 'Pending', '確定待ち'],
  'earnings.state_held': ['核查中', 'Held', '確認中'],
  'earnings.state_settled': ['可提现', 'Settled', '確定'],
  'earnings.state_in_payout': ['提现中', 'In payout', '出金中'],
  'earnings.state_paid': ['已到账', 'Paid', '入金済み'],
  'earnings.state_reversed': ['已取消', 'Reversed', '取り消し'],
  'earnings.none': ['还没有佣金', 'Nothing earned yet', '報酬はまだありません'],
  'earnings.none_words': [
    '有人从你的卡片下单后，会出现在这里',
    'It appears here once somebody orders from your card',
    'あなたのカードから注文が入ると表示されます',
  ],
  'earnings.none_here': ['这里没有', 'None here', '該当なし'],
  'earnings.back': ['退款收回', 'Taken back by a refund', '返金による取り消し'],
  'earnings.refused': ['核查收回', 'Taken back after a check', '確認による取り消し'],
  'earnings.present': ['礼物', 'Present', 'ギフト'],
  'earnings.cut': ['达到上限', 'Cut by a ceiling', '上限あり'],
  'earnings.how': ['怎么来的', 'How it came', '内訳'],
})
