import { defineMessages } from '@/common/messages'

export const centreMessages = defineMessages({
  'couponlist.title': ['领券中心', 'Get coupons', 'クーポン一覧'],
  'couponlist.mine': ['我的优惠券', 'My coupons', 'マイクーポン'],
  'couponlist.code': ['输入券码', 'Enter a code', 'コードを入力'],
  'couponlist.code_note': ['印在卡片上，或发给你的', 'Printed on a card, or sent to you', 'カードや通知にあるコード'],
  'couponlist.now': ['现在可领', 'Available now', '今取得できる'],
  'couponlist.coming': ['即将开抢', 'Coming soon', 'まもなく'],
  'couponlist.none': ['现在没有可领的券', 'No coupons available now', '今取得できるクーポンはありません'],
  'couponlist.opens': ['{at}开抢', 'From {at}', '{at}から'],
  'couponlist.days': ['领取后 {n} 天内可用', 'Valid {n} days from claiming', '取得から{n}日間有効'],
  'couponlist.dates': ['{from}至{until}可用', 'Valid {from} to {until}', '{from}から{until}まで有効'],
  'couponlist.use': ['去使用', 'Use it', '使う'],
  'couponlist.use_label': ['去使用：{rule}', 'Use it: {rule}', '使う：{rule}'],
  'couponlist.see': ['适用商品', 'See the goods', '対象商品'],
  'couponlist.from': ['{name}的专享券', 'From {name}', '{name}さん限定'],
})
