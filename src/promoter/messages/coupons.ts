import { defineMessages } from '@/common/messages'

export const couponsMessages = defineMessages({
  'mycoupons.title': ['我的专享券', 'My coupons', '自分のクーポン'],
  'mycoupons.words': [
    '只有打开你的链接、卡片或礼物的人能领。优惠由商家承担，不影响你的佣金比例；对方锁定了别人时，佣金归别人，券照常能用。',
    'Only people who open your links, cards or gifts can claim them. They do not change your rate. People locked to another promoter may use them too; the commission is then that promoter’s.',
    'あなたのリンク・カード・ギフトを開いた方だけが取得できます。報酬率は変わりません。他のプロモーターにロック中の方も使えますが、報酬はその方のものです。',
  ],
  'mycoupons.none': ['还没有专享券', 'No coupons yet', 'まだクーポンはありません'],
  'mycoupons.none_words': [
    '商家会为你设置，设置好就在这里',
    'The shop sets them up for you. You will find them here',
    'お店が用意すると、ここに表示されます',
  ],
  'mycoupons.until': ['{day}截止领取，还剩 {n} 张', '{n} left, claim by {day}', '残り{n}枚、{day}まで取得可'],
  'mycoupons.over': ['领取已结束', 'Claiming has ended', '取得期間は終了しました'],
  'mycoupons.claimed': ['领取', 'Claimed', '取得'],
  'mycoupons.used': ['使用', 'Used', '使用'],
  'mycoupons.sales': ['带来销售', 'Sales', '売上'],
  'mycoupons.cost': ['优惠金额', 'Discounts', '割引額'],
  'mycoupons.share': ['分享', 'Share', 'シェア'],
  'mycoupons.share_label': ['分享：{rule}', 'Share: {rule}', 'シェア：{rule}'],
  'mycoupons.card': ['{name}送你一张券：{rule}', 'A coupon from {name}: {rule}', '{name}さんからのクーポン：{rule}'],
})
