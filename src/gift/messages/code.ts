import { defineMessages } from '@/common/messages'

export const codeMessages = defineMessages({
  'code.title': ['把它送给朋友', 'Send a gift', '友だちに贈る'],
  'code.at': ['你在 {venue}', 'You are at {venue}', '{venue}にいます'],
  'code.words': [
    '看中了？不用自己带回家，直接送给远方的朋友。',
    'Like it? No need to carry it home: send it to somebody far away.',
    '持ち帰らなくても、遠くの友だちに贈れます。',
  ],
  'code.go': ['送给朋友', 'Send as gift', '贈る'],
  'code.ended': ['这个码已经停用了', 'This code is no longer in use', 'このコードは終了しました'],
  'code.ended_words': ['商品还在的话，可以直接去看看', 'The product may still be there', '商品ページをご覧ください'],
  'code.product': ['看看这件商品', 'See the product', '商品を見る'],
  'code.bad': ['没有找到这个码', 'Code not found', 'コードが見つかりません'],
  'code.bad_words': [
    '再扫一次试试，或者问问店员',
    'Scan it once more, or ask the staff',
    'もう一度読み取るか、スタッフにお尋ねください',
  ],
  'code.others': ['看看能送的礼物', 'Find a gift', '贈れるギフトを見る'],
})
