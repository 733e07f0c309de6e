import { defineMessages } from '@/common/messages'

export const goodsMessages = defineMessages({
  'goods.title': ['推荐商品', 'Goods', 'おすすめ商品'],
  'goods.search': ['搜商品', 'Search goods', '商品を検索'],
  'goods.sort': ['排序', 'Sort by', '並べ替え'],
  'goods.earns': ['佣金高', 'Earns most', '報酬額順'],
  'goods.rate': ['比例高', 'Best rate', '料率順'],
  'goods.sales': ['卖得多', 'Best selling', '売れ筋順'],
  'goods.price_asc': ['价格低', 'Cheapest', '安い順'],
  'goods.price_desc': ['价格高', 'Most expensive', '高い順'],
  'goods.none': ['还没有可以推荐的商品', 'No goods to recommend yet', 'おすすめできる商品はまだありません'],
  'goods.none_found': ['没有找到', 'Nothing found', '見つかりませんでした'],
  'goods.none_found_words': ['换个词或筛选条件试试', 'Try other words or filters', '言葉や条件を変えてお試しください'],
  'goods.all': ['看全部商品', 'See all goods', 'すべて見る'],
  'goods.you_earn': ['赚 {price} ·\u00a0{rate}', 'You earn {price} ·\u00a0{rate}', '報酬 {price} ·\u00a0{rate}'],
  'goods.first_order': ['仅首单', 'First order only', '初回注文のみ'],
  'goods.repeat_order': ['仅复购', 'Later orders only', '2回目以降のみ'],
  'goods.until': ['到 {day}', 'until {day}', '{day}まで'],
})
