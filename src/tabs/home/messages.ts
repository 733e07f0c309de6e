import { defineMessages } from '@/common/messages'

export const homeMessages = defineMessages({
  'home.search': ['搜索商品', 'Search the shop', '商品を検索'],
  'home.more': ['更多好物', 'More to discover', 'ほかのおすすめ'],
  'home.all': ['全部', 'All', 'すべて'],
  'home.empty': ['小店正在上新', 'The shop is being stocked', '商品を準備しています'],
  'home.empty_words': [
    '好东西很快就来，过一会儿再来看看',
    'Good things are on their way. Check back soon',
    'まもなく入荷します。またお越しください',
  ],
})
