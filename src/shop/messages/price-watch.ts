import { defineMessages } from '@/common/messages'

export const priceWatchMessages = defineMessages({
  'cheaper.ask': ['降价提醒', 'Price drop alert', '値下げのお知らせ'],
  'cheaper.ask_of': ['降价提醒：{title}', 'Price drop alert: {title}', '値下げのお知らせ：{title}'],
  'cheaper.will_tell': [
    '降价后会在消息里告诉你',
    'We’ll tell you in Messages',
    '値下げしたら「お知らせ」でお伝えします',
  ],
  'cheaper.by': ['比收藏时便宜 {price}', '{price} less than when saved', '保存時より{price}安い'],
})
