import { defineMessages } from '@/common/messages'

export const couponPageMessages = defineMessages({
  'onecoupon.title': ['优惠券', 'Coupon', 'クーポン'],
  'onecoupon.goods': ['适用商品', 'Goods for this coupon', '対象商品'],
  'onecoupon.all_goods': ['全店商品可用', 'For everything in the shop', '全商品に使えます'],
  'onecoupon.missing': [
    '再买 {price} 就能用上这张券',
    'Spend {price} more to use this coupon',
    'あと{price}でこのクーポンが使えます',
  ],
  'onecoupon.no_goods': ['没有在售的适用商品', 'Nothing it covers is for sale now', '販売中の対象商品がありません'],
  'onecoupon.bad': ['没有这张券', 'No such coupon', 'このクーポンはありません'],
  'onecoupon.bad_words': ['链接可能不完整', 'The link may be incomplete', 'リンクが正しくない可能性があります'],
  'onecoupon.yours': [
    '已经在你的券里，下单时自动使用',
    'It is yours, and will be used when you order',
    '取得済みです。注文時に使われます',
  ],
  'onecoupon.limit_reached': ['你已经用过了', 'You have used it', '使用済みです'],
  'onecoupon.not_yet': ['{at}开抢', 'From {at}', '{at}から取得できます'],
  'onecoupon.over': ['领取时间已经结束', 'It can no longer be claimed', '取得期間は終わりました'],
  'onecoupon.sold_out': ['已经领完', 'All of them are gone', '配布は終了しました'],
  'onecoupon.for_others': [
    '这张券不对你开放：{whom}',
    'This coupon is not for you: {whom}',
    'このクーポンは対象外です：{whom}',
  ],
  'onecoupon.for_visitors': [
    '只有打开 {name} 分享的链接、卡片或礼物才能领。截图和别人的链接不行。',
    'Only for people who open a link, card or gift from {name}. Screenshots and other people’s links do not count.',
    '{name}さんのリンク・カード・ギフトを開いた方だけが取得できます。画像や他の方のリンクでは取得できません。',
  ],
  'onecoupon.needs_code': ['要用券码领取', 'You need a code to claim it', 'コードで取得するクーポンです'],
  'onecoupon.credit': [
    '这张券来自 {name}，照常优惠；你的推荐人仍是 {other}。',
    'This coupon from {name} works as usual; {other} is still the one who recommended the shop to you.',
    '{name}さんのクーポンは使えます。紹介者は引き続き{other}さんです。',
  ],
})
