import { defineMessages } from '@/common/messages'

export const wishMessages = defineMessages({
  'wish.title': ['心愿卡', 'A wish', 'ほしいもの'],
  'wish.wants': ['{name} 想要这件', '{name} would like this', '{name}さんがほしいもの'],
  'wish.own_words': [
    '发给想送你礼物的朋友。TA 付款后，会把礼物卡片发给你，地址由你自己填。',
    'Send it to a friend who wants to give you something. They pay and send you a gift card; you fill in the address yourself.',
    '贈りたいと言ってくれる人に送りましょう。お支払いのあと、ギフトカードが届きます。住所は自分で入力します。',
  ],
  'wish.friend_words': [
    '不用问地址。付款后把礼物卡片发给 TA，地址由 TA 自己填。',
    'No address needed. Pay, send them the gift card, and they fill in the address.',
    '住所を聞く必要はありません。お支払いのあとカードを送ると、相手が住所を入力します。',
  ],
  'wish.give': ['送给 TA', 'Send as gift', '贈る'],
  'wish.see': ['看看商品', 'See the product', '商品を見る'],
  'wish.sold_out': ['这件暂时售罄', 'Sold out for now', 'ただいま売り切れです'],
  'wish.ended': ['这件已经下架', 'No longer for sale', '販売を終了しました'],
  'wish.others': ['看看别的礼物', 'Find another gift', 'ほかのギフトを探す'],
  'wish.qr_words': [
    '扫码看到这张心愿卡。没有价格，也没有你的地址。',
    'Scan it to see this wish. It shows neither a price nor your address.',
    '読み取ると、このカードが開きます。値段も住所も載りません。',
  ],
  'wish.bad': ['打不开这张心愿卡', 'This wish cannot be opened', 'このカードは開けません'],
  'wish.bad_words': [
    '链接可能不完整，或者已经过期',
    'The link may be incomplete, or out of date',
    'リンクが正しくないか、期限が切れています',
  ],
})
