import { defineMessages } from '@/common/messages'

export const orderMessages = defineMessages({
  'place.title': ['商品顺序', 'Product order'],
  'place.help': [
    '顾客看到的默认顺序。拖动左边的手柄，或用键盘：空格、上下键、空格。',
    'The default order that shoppers see. Drag the handle, or use the keyboard: Space, arrows, Space.',
  ],
  'place.one_order': [
    '全店是同一个顺序：在类目里移动的商品，在全店也移到这件商品旁边。',
    'The shop has one order: a product moved within a category stands beside the same product everywhere.',
  ],
  'place.first': ['移到最前', 'Move to the top'],
  'place.last': ['移到最后', 'Move to the bottom'],
  'place.after': ['移到某件商品之后…', 'Move after a product…'],
  'place.after_which': ['移到哪件商品之后', 'After which product'],
  'place.done': ['已移动', 'Moved'],
  'place.more': ['显示更多', 'Show more'],
  'place.actions': ['移动{title}', 'Move {title}'],
  'place.none': ['没有在架的商品', 'No listed products'],
})
