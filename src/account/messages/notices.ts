import { defineMessages } from '@/common/messages'

export const noticeMessages = defineMessages({
  'notices.title': ['消息', 'Messages', 'お知らせ'],
  'notices.none': ['还没有消息', 'No messages yet', 'お知らせはまだありません'],
  'notices.none_words': [
    '发货、退款、礼物有人收下，都会写在这里',
    'News of shipments, refunds and accepted gifts appears here',
    '発送、返金、ギフトの受け取りはここでお知らせします',
  ],
  'notices.read_all': ['全部已读', 'Mark all as read', 'すべて既読にする'],
  'notices.unread': ['未读', 'unread', '未読'],
  'notices.choose': ['微信提醒', 'Reminders', 'WeChatでの通知'],
  'choices.words': [
    '开着的，发生时会在微信里提醒你（需要你点过“允许”，每允许一次提醒一次）；关掉的，只写在消息里。',
    'Those that are on also appear in WeChat, once for each time you allowed it there. Those that are off appear in Messages only.',
    'オンのものはWeChatでも通知します（許可1回につき通知1回）。オフのものはお知らせにのみ表示します。',
  ],
  'choices.left': ['还可提醒 {n} 次', '{n} more allowed', '残り{n}回'],
})
