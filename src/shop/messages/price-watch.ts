import { defineMessages } from '@/common/messages'

export const priceWatchMessages = defineMessages({
  'cheaper.ask': ['降价提醒', 'Tell me if it costs less', '値下げのお知らせ'],
  'cheaper.ask_of': ['降价提醒：{title}', 'Tell me if it costs less: {title}', '値下げのお知らせ：{title}'],
  'cheaper.will_tell': [
    '降价后会在消息里告诉你',
    'You will find it in your messages',
    '値下げをメッセージでお知らせします',
  ],
  'cheaper.by': ['比收藏时便宜 {price}', '{price} less than when saved', '保存時より{price}安い'],
})
