import { defineMessages } from '@/common/messages'

export const promotersMessages = defineMessages({
  'promoters.title': ['推客', 'Promoters', 'プロモーター'],
  'promoters.invite': ['邀请', 'Invite', '招待'],
  'promoters.share_all': ['所有推客的分成', 'Share of all promoters', '全員の分配率'],
  'promoters.share_note': [
    '推客得佣金的 {rate}，其余归本团',
    'They get {rate} of the commission, we the rest',
    '報酬の{rate}をプロモーターに、残りは自社に',
  ],
  'promoters.none': ['还没有推客', 'No promoters yet', 'プロモーターはまだいません'],
  'promoters.none_words': [
    '发出邀请，对方接受后就在这里',
    'Whoever accepts an invitation appears here',
    '招待が承諾されるとここに表示されます',
  ],
  'promoters.since': ['{kind} ·\u00a0{day}加入', '{kind} ·\u00a0since {day}', '{kind} ·\u00a0{day}から'],
  'promoters.left': ['{kind} ·\u00a0{day}离开', '{kind} ·\u00a0left on {day}', '{kind} ·\u00a0{day}に退会'],
  'promoters.gone': ['已离开', 'Left', '退会'],
  'promoters.sales': ['{n} 单，{price}', '{n} {n|order|orders}, {price}', '{n}件、{price}'],
  'promoters.ours': ['本团得', 'For us', '自社分'],
  'promoters.own': ['单独分成 {rate}', 'Own share {rate}', '個別分配 {rate}'],
  'promoters.change': ['改分成', 'Change the share', '分配を変更'],
  'promoters.part': ['解除合作', 'Part ways', '契約解除'],
  'promoters.part_sure': ['和 {name} 解除合作？', 'Part ways with {name}?', '{name}さんとの契約を解除しますか？'],
  'promoters.part_words': [
    'TA 之后不再通过本团推广，原来的链接带来的新订单都不计佣金；已有的佣金照常结算。',
    'They promote without us from now on, and new orders through links opened before earn nothing. What was earned settles as usual.',
    '今後は自社を通さず、以前のリンクからの新しい注文は報酬の対象外です。これまでの報酬は通常どおり確定します。',
  ],
  'promoters.part_yes': ['解除', 'Part', '解除'],
  'promoters.parted': ['已解除', 'You parted ways', '解除しました'],
})
