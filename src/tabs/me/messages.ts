import { defineMessages } from '@/common/messages'

export const meMessages = defineMessages({
  'me.title': ['我的', 'Me', 'マイページ'],
  'me.guest': ['你好', 'Hello', 'こんにちは'],
  'me.greeting': ['今天想送谁一份好礼？', 'Who is today’s gift for?', '今日は誰に贈りましょう？'],
  'me.orders': ['我的订单', 'My orders', '注文'],
  'me.all_orders': ['全部订单', 'All orders', 'すべての注文'],
  'me.to_pay': ['待付款', 'To pay', '支払い待ち'],
  'me.to_ship': ['待发货', 'To ship', '発送待ち'],
  'me.to_receive': ['待收货', 'On the way', '配送中'],
  'me.completed': ['已完成', 'Done', '完了'],
  'me.favourites': ['收藏', 'Favourites', 'お気に入り'],
  'me.footprints': ['足迹', 'Viewed', '閲覧履歴'],
  'me.coupons': ['优惠券', 'Coupons', 'クーポン'],
  'me.notices': ['消息', 'Messages', 'お知らせ'],
  'me.addresses': ['收货地址', 'Addresses', 'お届け先'],
  'me.settings': ['设置', 'Settings', '設定'],
  'me.about': ['关于好礼', 'About Haoli', '好礼について'],
  'me.counts_failed': ['数字暂时没有取到', 'The counts could not be fetched', '件数を取得できませんでした'],
})
