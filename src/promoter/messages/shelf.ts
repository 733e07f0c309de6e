import { defineMessages } from '@/common/messages'

/** Of the page that buyers see. Nothing here says that sharing pays (wechat.md, rule 5.1). */
export const shelfMessages = defineMessages({
  'shelf.by': ['{name} 选的', 'Chosen by {name}', '{name}さんのセレクト'],
  'shelf.none': ['这里暂时没有商品', 'Nothing here at the moment', '現在商品はありません'],
  'shelf.none_words': ['可以先到店里逛逛', 'Have a look around the shop', 'お店をご覧ください'],
  'shelf.gone': ['没有找到这个货架', 'Shelf not found', '見つかりません'],
})
