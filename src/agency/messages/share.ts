import { defineMessages } from '@/common/messages'

/** Of the sheet in which a share is typed. */
export const shareMessages = defineMessages({
  'agencyshare.title': ['推客的分成', 'The promoters’ share', 'プロモーターの分配'],
  'agencyshare.of_all': ['所有推客', 'All promoters', '全員'],
  'agencyshare.field': ['分成 %', 'Share in %', '分配 %'],
  'agencyshare.hint': ['10 到 100', '10 to 100', '10〜100'],
  'agencyshare.words': [
    '佣金里归推客的部分，10% 到 100%；其余归本团。只对之后付款的订单有效。',
    'The promoter’s part of the commission, 10% to 100%; the rest is ours. It applies to orders paid from now on.',
    '報酬のうちプロモーターの分、10〜100%。残りは自社分です。今後支払われる注文に適用されます。',
  ],
  'agencyshare.order': [
    '先看推客单独的分成，再看商品单独的，最后看所有推客的。',
    'A promoter’s own share comes first, then the product’s own, then that of all.',
    'プロモーター個別、商品個別、全員の順に適用されます。',
  ],
  'agencyshare.bad': ['请填 10 到 100 的数字', 'Enter a number from 10 to 100', '10〜100の数字を入力してください'],
  'agencyshare.as_all': ['改回和所有推客一样（{rate}）', 'As for all ({rate})', '全員と同じに戻す（{rate}）'],
})
