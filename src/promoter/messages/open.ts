import { defineMessages } from '@/common/messages'

export const openMessages = defineMessages({
  'open.title': ['好礼', 'Haoli', '好礼'],
  'open.bad': ['没有找到这个码', 'Code not found', 'コードが見つかりません'],
  'open.bad_words': [
    '再扫一次试试，也可以直接逛逛',
    'Scan it once more, or look around the shop',
    'もう一度読み取るか、お店をご覧ください',
  ],
})
