import { defineMessages } from '@/common/messages'

export const invitedMessages = defineMessages({
  'invited.title': ['邀请', 'Invitation', '招待'],
  'invited.promoter': ['{name}邀请你做推客', '{name} invites you to promote', '{name}からプロモーターの招待'],
  'invited.operator': ['{name}邀请你做运营', '{name} invites you as an operator', '{name}から運営担当の招待'],
  'invited.owner': ['商家邀请你负责{name}', 'The shop invites you to own {name}', 'お店から{name}代表の招待'],
  'invited.promoter_words': [
    '你把店里的商品介绍给别人。别人下单并收货后，你得该商品佣金的 {rate}，其余归机构。机构给单件商品或个人定的分成可能不同。自己购买不计，没有下线，也不按拉人算钱。',
    'You recommend the shop’s goods. Of the commission of orders by others, once completed, you get {rate} and the agency the rest; it may set another share for a product or a person. Own purchases do not count. There are no down-lines, and nothing is paid for recruiting.',
    'お店の商品を人にすすめます。ほかの人の注文が完了すると、報酬の{rate}があなたに、残りがエージェンシーに入ります。商品や人ごとに分配が異なる場合があります。本人の購入は対象外です。下部組織はなく、勧誘への報酬もありません。',
  ],
  'invited.operator_words': [
    '你可以邀请推客、定他们的分成、接货和供货，看得到机构的佣金。你自己不因此得佣金。',
    'You invite promoters, set their shares, take on and offer goods, and see what the agency earns. You earn nothing by it yourself.',
    'プロモーターの招待、分配の設定、商品の引き受け・提供ができ、エージェンシーの報酬を見られます。あなた自身の報酬は発生しません。',
  ],
  'invited.owner_words': [
    '你代表这家机构：邀请运营和推客，定分成，接货和供货，和商家对账。',
    'You represent this agency: you invite operators and promoters, set shares, take on and offer goods, and settle with the shop.',
    'エージェンシーの代表として、運営担当とプロモーターの招待、分配の設定、商品の引き受け・提供、お店との精算を行います。',
  ],
  'invited.until': ['{when}前有效，只能用一次', 'Valid until {when}, once', '{when}まで有効（1回限り）'],
  'invited.accept': ['接受邀请', 'Accept', '承諾する'],
  'invited.later': ['先不接受', 'Not now', '今はしない'],
  'invited.accepted': ['已接受', 'Accepted', '承諾しました'],
  'invited.done_promoter': [
    '你现在是{name}的推客',
    'You promote through {name} now',
    '{name}のプロモーターになりました',
  ],
  'invited.done_acts': ['你现在代表{name}', 'You act for {name} now', '{name}の担当者になりました'],
  'invited.to_promoter': ['去推客中心', 'To the promoter centre', 'センターへ'],
  'invited.to_centre': ['去我的机构', 'To the agency', 'エージェンシーへ'],
  'invited.leave_first': ['去看现在的机构', 'See my agency', '現在の所属を見る'],
  'invited.in_one': [
    '你已经在{other}推广。一次只能在一家：先退出那一家，再回来接受。',
    'You promote through {other} already, and can be with one agency at a time. Leave it first, then come back.',
    'すでに{other}に所属しています。所属は1社だけです。先に退会してから承諾してください。',
  ],
  'invited.acts': [
    '你在为{other}做事。机构的人不能做别家的推客或运营，请换一个微信号，或让邀请你的人另找人。',
    'You act for {other}. People who act for an agency cannot promote through another or act for it.',
    'あなたは{other}の担当者です。担当者は他社のプロモーターや運営にはなれません。',
  ],
  'invited.over': ['这个邀请不能用了', 'This invitation no longer works', 'この招待は使えません'],
  'invited.over_words': [
    '可能已经有人用过、过了 30 天，或机构已结束。请向邀请你的人要一个新的。',
    'Somebody may have used it, it may be over 30 days old, or the agency has ended. Ask for a new one.',
    '使用済み、30日の期限切れ、またはエージェンシーの契約終了が考えられます。新しい招待をお求めください。',
  ],
  'invited.no_code': ['链接里没有邀请码', 'The link has no code', 'リンクに招待コードがありません'],
  'invited.no_code_words': [
    '请打开完整的邀请链接，或再扫一次码',
    'Open the whole link, or scan the code once more',
    'リンク全体を開くか、もう一度読み取ってください',
  ],
})
