import { defineMessages } from '@/common/messages'

export const recommenderMessages = defineMessages({
  'recommender.title': ['谁推荐了这家店', 'Referred by', 'おすすめした人'],
  'recommender.none': ['现在没有推荐人', 'Nobody at the moment', '現在はいません'],
  'recommender.since': [
    '{opened}打开了 TA 的分享，到 {until} 为止',
    'You opened their link on {opened}; it counts until {until}',
    '{opened}にシェアを開きました（{until}まで）',
  ],
  'recommender.words': [
    '打开别人分享的商品后，一段时间内你的订单会算作 TA 的推荐。你付的价格不变，对方看不到你是谁、买了什么。',
    'After you open what somebody shared, your orders count as their recommendation for some time. Your price is the same, and they do not see who you are or what you bought.',
    'シェアされた商品を開くと、一定期間のご注文がその人のおすすめとして数えられます。価格は変わらず、相手にはお名前も購入内容も見えません。',
  ],
  'recommender.end': ['结束推荐关系', 'End it', '関係を終了する'],
  'recommender.end_sure': [
    '结束和 {name} 的推荐关系？',
    'Stop counting {name}’s recommendation?',
    '{name}さんとの関係を終了しますか？',
  ],
  'recommender.end_words': [
    '之后的订单不再算 TA 的推荐，直到你再打开别人的分享。已付的订单不变。',
    'Later orders no longer count as theirs, until you open something shared again. Paid orders stay as they are.',
    '以後の注文は対象外になります（別のシェアを開くまで）。支払い済みの注文は変わりません。',
  ],
  'recommender.end_yes': ['结束', 'End', '終了'],
  'recommender.ended': ['已结束', 'Ended', '終了しました'],
  'recommender.allow': ['记录谁推荐了我', 'Record who recommended it', 'おすすめした人を記録'],
  'recommender.allow_note': [
    '关闭后，任何人的分享都不再和你的订单关联',
    'When off, your orders are not linked to anyone who shares',
    'オフにすると、だれのシェアも注文に関連付けられません',
  ],
})
