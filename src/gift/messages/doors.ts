import { defineMessages } from '@/common/messages'

export const doorMessages = defineMessages({
  'doors.sent': ['送出的礼物', 'Gifts sent', '贈ったギフト'],
  'doors.received': ['收到的礼物', 'Gifts received', 'もらったギフト'],
})
