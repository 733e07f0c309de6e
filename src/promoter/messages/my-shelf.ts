import { defineMessages } from '@/common/messages'

export const myShelfMessages = defineMessages({
  'ownshelf.title': ['我的货架', 'My shelf', 'マイシェルフ'],
  'ownshelf.what': [
    '选好的商品排成一页，用一个链接分享。下架的商品买家看不到，售罄的会标明。',
    'The goods you choose make one page with one link. Buyers do not see goods no longer for sale; sold-out goods are marked.',
    '選んだ商品を1ページにまとめ、1つのリンクでシェアできます。販売終了の商品は購入者に表示されません。',
  ],
  'ownshelf.name': ['名称', 'Name', '名前'],
  'ownshelf.name_hint': ['例如：茶室常备', 'For example: For the tea room', '例：お茶の時間に'],
  'ownshelf.default': ['{name}的好物', '{name}’s choice', '{name}さんのおすすめ'],
  'ownshelf.goods': ['商品（{n}/{most}）', 'Goods ({n}/{most})', '商品（{n}/{most}）'],
  'ownshelf.none': ['货架还是空的', 'The shelf is empty', 'シェルフは空です'],
  'ownshelf.none_words': ['到推荐商品里挑几样', 'Choose some from the goods', 'おすすめ商品から選んでください'],
  'ownshelf.choose': ['去挑商品', 'Choose goods', '商品を選ぶ'],
  'ownshelf.up': ['上移', 'Up', '上へ'],
  'ownshelf.down': ['下移', 'Down', '下へ'],
  'ownshelf.remove': ['移除', 'Remove', '外す'],
  'ownshelf.off_shelf': [
    '已下架，买家看不到',
    'No longer for sale: buyers do not see it',
    '販売終了。購入者には表示されません',
  ],
  'ownshelf.sold_out': ['暂时售罄', 'Sold out', '売り切れ'],
  'ownshelf.no_plan': ['现在不计佣金', 'Earns nothing now', '現在は報酬の対象外'],
  'ownshelf.earns': ['赚 {price}', 'Earns {price}', '報酬 {price}'],
  'ownshelf.share': ['分享货架', 'Share the shelf', 'シェルフをシェア'],
  'ownshelf.put': ['放上货架', 'Put on my shelf', 'シェルフに追加'],
  'ownshelf.take': ['从货架移除', 'Take off my shelf', 'シェルフから外す'],
  'ownshelf.is_put': ['已放上货架', 'On your shelf', '追加しました'],
  'ownshelf.is_taken': ['已从货架移除', 'Taken off', '外しました'],
  'ownshelf.full': ['货架放满了，最多 {most} 件', 'The shelf is full: {most} at most', 'シェルフは最大{most}点です'],
})
