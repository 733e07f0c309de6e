import { defineMessages } from '@/common/messages'

export const productOfferMessages = defineMessages({
  'limited.tag': ['限时价', 'Limited time', '期間限定'],
  'limited.ends': ['{left} 后结束', 'Ends in {left}', '終了まで {left}'],
  'limited.begins': ['{price}，{left} 后开始', '{price}, starts in {left}', '{price}、開始まで {left}'],
  'limited.pieces': [
    '剩 {left} 件，每人限购 {n} 件',
    '{left} left, at most {n} each',
    '残り{left}点、お一人様{n}点まで',
  ],
  'limited.planned': [
    '共 {left} 件，每人限购 {n} 件',
    '{left} in all, at most {n} each',
    '全{left}点、お一人様{n}点まで',
  ],
})
