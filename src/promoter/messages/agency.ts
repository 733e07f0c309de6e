import { defineMessages } from '@/common/messages'

export const agencyMessages = defineMessages({
  'membership.through': ['通过{name}推广', 'You promote through {name}', '{name}に所属しています'],
  'membership.share': [
    '你得商品佣金的 {rate}，其余归机构；机构可以给单件商品或个人另定',
    'You get {rate} of a product’s commission and the agency the rest; it may set another share for a product or a person',
    '商品の報酬の{rate}があなたの分、残りはエージェンシーの分です。商品や人ごとに別の設定もあります',
  ],
  'membership.leave': ['退出{name}', 'Leave {name}', '{name}を退会'],
  'membership.leave_sure': ['退出{name}？', 'Leave {name}?', '{name}を退会しますか？'],
  'membership.leave_words': [
    '你仍是推客，之后得全部佣金。但在机构时别人打开过的链接，之后的订单都不计佣金，要重新发链接。已有的佣金照常结算和提现。',
    'You stay a promoter and get all of the commission. But sales by links that were opened before earn nothing from now on: share them anew. What you earned settles as usual.',
    'プロモーターは続けられ、今後は報酬の全額があなたの分です。ただし所属中に開かれたリンクからの今後の注文は対象外のため、あらためてシェアしてください。これまでの報酬は通常どおり確定します。',
  ],
  'membership.out': ['退出', 'Leave', '退会'],
  'membership.gone': ['已退出机构', 'You have left the agency', '退会しました'],
})
