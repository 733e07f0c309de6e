import { defineMessages } from '@/common/messages'

export const envelopeMessages = defineMessages({
  'envelope.title': ['信封', 'Envelope', '封筒'],
  'envelope.paper': ['颜色', 'Colour', '色'],
  'envelope.as_occasion': ['随主题', 'To match', 'テーマの色'],
  'envelope.vermilion': ['朱红', 'Vermilion', '朱色'],
  'envelope.rose': ['玫瑰', 'Rose', 'ローズ'],
  'envelope.amber': ['琥珀', 'Amber', '琥珀色'],
  'envelope.jade': ['青玉', 'Jade', '翡翠色'],
  'envelope.violet': ['紫藤', 'Violet', '藤色'],
  'envelope.ink': ['墨蓝', 'Ink blue', '藍色'],
  'envelope.signature': ['落款', 'Sign as', '差出人'],
  'envelope.preview': ['看看朋友收到的样子', 'See what your friend sees', '届いたときの見え方'],
  'envelope.preview_title': ['朋友会看到', 'What your friend sees', '相手に届く封筒'],
  'envelope.me': ['我', 'Me', '私'],
})
