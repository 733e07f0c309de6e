import { defineMessages } from '@/common/messages'

export const filterMessages = defineMessages({
  'filter.title': ['筛选', 'Filter', '絞り込み'],
  'filter.open': ['筛选商品', 'Filter goods', '商品を絞り込む'],
  'filter.rate': ['佣金比例', 'Rate', '料率'],
  'filter.price': ['价格', 'Price', '価格'],
  'filter.sold': ['销量', 'Sold', '販売数'],
  'filter.category': ['分类', 'Category', 'カテゴリ'],
  'filter.from': ['{least} 以上', 'from {least}', '{least}以上'],
  'filter.below': ['{price} 以下', 'below {price}', '{price}未満'],
  'filter.above': ['{price} 以上', 'from {price}', '{price}以上'],
  'filter.reset': ['重置', 'Reset', 'リセット'],
  'filter.apply': ['看结果', 'Show', '表示する'],
})
