import { defineMessages } from '@/common/messages'

export const shelfMessages = defineMessages({
  'shelf.all': ['全部', 'All', 'すべて'],
  'shelf.categories': ['商品分类', 'Categories', 'カテゴリ'],
  'shelf.empty': ['这个分类还没有商品', 'Nothing in this category yet', 'このカテゴリの商品はまだありません'],
  'shelf.empty_words': [
    '去别的分类看看，或者搜一搜',
    'Try another category, or search',
    'ほかのカテゴリを見るか、検索してください',
  ],
  'shelf.search': ['搜一搜', 'Search', '検索する'],
  'shelf.no_categories': ['小店正在整理货架', 'The shelves are being filled', '棚を準備しています'],
})
