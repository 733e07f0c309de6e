import { defineMessages } from '@/common/messages'

export const couponChoiceMessages = defineMessages({
  'coupons.choose': ['选择优惠券', 'Choose coupons', 'クーポンを選ぶ'],
  'coupons.none_held': ['暂无可用', 'None', 'なし'],
  'coupons.n_usable': ['{n} 张可用', '{n} available', '{n}枚利用可'],
  'coupons.n_claimable': [
    '可领 {n} 张，最多省 {price}',
    '{n} to claim, save up to {price}',
    '{n}枚取得可、最大{price}引き',
  ],
  'coupons.claimable': ['现在可以领', 'You can claim now', '今取得できます'],
  'coupons.claim_use': ['领取并使用', 'Claim and use', '取得して使う'],
  'coupons.claim_use_label': ['领取并使用：{rule}', 'Claim and use: {rule}', '取得して使う：{rule}'],
  'coupons.not_used': ['不使用优惠券', 'Use no coupon', 'クーポンを使わない'],
  'coupons.empty': ['还没有优惠券', 'You have no coupons yet', 'クーポンはまだありません'],
  'coupons.unusable': ['这单用不了', 'Not for this order', 'この注文では使えません'],
  'coupons.best': ['最优', 'Best', '一番お得'],
  'coupons.saves': ['省 {price}', 'saves {price}', '{price}引き'],
  'coupons.below_amount': ['再买 {price} 可用', 'Spend {price} more', 'あと{price}で利用可'],
  'coupons.reach': ['去凑单', 'Find more items', '対象商品を見る'],
  'coupons.below_quantity': ['再买 {n} 件可用', 'Add {n} more', 'あと{n}点で利用可'],
  'coupons.no_matching_goods': ['没有适用的商品', 'No matching items', '対象商品がありません'],
  'coupons.not_started': ['还没到使用时间', 'Not valid yet', 'まだ利用期間前です'],
  'coupons.budget_spent': ['这张券的额度用完了', 'This coupon is used up', 'このクーポンは上限に達しました'],
  'coupons.not_combinable': [
    '不能和已选的券一起用',
    'Cannot be combined with your choice',
    '選択中のクーポンと併用できません',
  ],
})
