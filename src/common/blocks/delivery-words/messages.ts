import { defineMessages } from '@/common/messages'

export const deliveryMessages = defineMessages({
  'delivery.today': ['今天发货', 'Ships today', '本日発送'],
  'delivery.tomorrow': ['明天发货', 'Ships tomorrow', '明日発送'],
  'delivery.by': ['{day}前发货', 'Ships by {day}', '{day}までに発送'],
  'delivery.late': [
    '原定 {day}前发货，还没有发出',
    'Due to ship by {day}, but not shipped yet',
    '{day}までに発送の予定でしたが、まだ発送されていません',
  ],
  'delivery.arrives': ['预计 {day}到', 'Arrives about {day}', '{day}頃お届け'],
})
