import { defineMessages } from '@/common/messages'

export const sortMessages = defineMessages({
  'sort.default': ['综合', 'Featured', 'おすすめ'],
  'sort.sales': ['销量', 'Popular', '人気'],
  'sort.newest': ['新品', 'New', '新着'],
  'sort.price': ['价格', 'Price', '価格'],
  'sort.price_up': ['价格从低到高', 'Price, low to high', '価格の安い順'],
  'sort.price_down': ['价格从高到低', 'Price, high to low', '価格の高い順'],
  'sort.filter': ['筛选', 'Filter', '絞り込み'],
  'sort.label': ['排序', 'Sort by', '並べ替え'],
})
