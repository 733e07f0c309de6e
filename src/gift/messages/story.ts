import { defineMessages } from '@/common/messages'

export const storyMessages = defineMessages({
  'story.paid': ['已付款，礼物包好了', 'Paid and wrapped', 'お支払いとラッピングが済みました'],
  'story.opened': ['{name} 拆开了', '{name} opened it', '{name}さんが開けました'],
  'story.opened_n': [
    '{name} 等 {n} 人拆开过',
    'Opened by {name} and others, {n} in all',
    '{name}さんほか、計{n}人が開けました',
  ],
  'story.opened_next': ['等朋友拆开', 'Waiting to be opened', '開けるのを待っています'],
  'story.accepted': ['{name} 收下了', '{name} accepted it', '{name}さんが受け取りました'],
  'story.accepted_next': ['等朋友收下', 'Waiting to be accepted', '受け取りを待っています'],
  'story.declined': ['{name} 婉拒了', '{name} declined', '{name}さんが辞退しました'],
  'story.expired': ['到期没有收下', 'Not accepted in time', '期限までに受け取られませんでした'],
  'story.arrived': ['已签收', 'It has arrived', 'お届けしました'],
  'story.arrived_next': ['签收', 'Arrival', 'お届け'],
  'story.remind': ['提醒 TA', 'Remind your friend', 'そっと知らせる'],
  'story.remind_all': ['提醒还没收的朋友', 'Remind the others', 'まだの人に連絡'],
  'story.remind_title': [
    '礼物还在等你收下，{when} 前有效',
    'Your gift is still waiting, until {when}',
    'ギフトが待っています（{when}まで）',
  ],
  'story.remind_copied': [
    '链接已复制，去提醒 TA 吧',
    'Link copied. Send it as a reminder',
    'リンクをコピーしました。送って知らせましょう',
  ],
})
