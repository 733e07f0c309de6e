import { defineMessages } from '@/common/messages'

export const restockMessages = defineMessages({
  'restock.ask': ['到货提醒', 'Tell me when it is back', '入荷を知らせる'],
  'restock.asked': ['已设提醒', 'You will be told', 'お知らせ設定済み'],
  'restock.of': ['{words}：{spec}', '{words}: {spec}', '{words}：{spec}'],
  'restock.will_tell': [
    '到货后会在消息里告诉你',
    'You will find it in your messages',
    '入荷したらメッセージでお知らせします',
  ],
  'restock.ended': ['已取消提醒', 'You will not be told', 'お知らせを取り消しました'],
  'restock.waiting': ['等待到货', 'Waiting to be back', '入荷待ち'],
  'restock.end': ['取消到货提醒：{title}', 'Stop waiting for {title}', '入荷のお知らせを取り消す：{title}'],
})
