import { defineMessages } from '@/common/messages'

export const restockMessages = defineMessages({
  'restock.ask': ['到货提醒', 'Notify me', '入荷通知'],
  'restock.asked': ['已设提醒', 'Reminder set', '設定済み'],
  'restock.of': ['{words}：{spec}', '{words}: {spec}', '{words}：{spec}'],
  'restock.will_tell': ['到货后会在消息里告诉你', 'We’ll tell you in Messages', '入荷したら「お知らせ」でお伝えします'],
  'restock.ended': ['已取消提醒', 'Reminder cancelled', 'お知らせを取り消しました'],
  'restock.waiting': ['等待到货', 'Waiting for stock', '入荷待ち'],
  'restock.end': ['取消到货提醒：{title}', 'Cancel the reminder for {title}', '入荷のお知らせを取り消す：{title}'],
})
