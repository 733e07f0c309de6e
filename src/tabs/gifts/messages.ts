import { defineMessages } from '@/common/messages'

export const giftsMessages = defineMessages({
  'gifts.title': ['礼物', 'Gifts', 'ギフト'],
  'gifts.hero': ['送朋友一份好礼', 'Send a friend something good', '友だちに贈りもの'],
  'gifts.hero_2': ['不用问地址', 'No address needed', '住所はいりません'],
  'gifts.hero_words': [
    '对方收下时自己填 · 24 小时未收自动退',
    'They add the address. Unclaimed after 24 hours? You’re refunded.',
    '住所は相手が入力・24時間で自動返金',
  ],
  'gifts.occasions': ['什么场合送', 'Occasions', '贈るシーン'],
  'gifts.wish': ['正在为「{occasion}」挑礼物', 'Looking for: {occasion}', '「{occasion}」のギフトを選択中'],
  'gifts.wish_return': [
    '正在给 {name} 挑回礼',
    'Looking for something for {name} in return',
    '{name}さんへのお返しを選択中',
  ],
  'gifts.wish_clear': ['不限', 'Any', '解除'],
  'gifts.sent': ['送出的', 'Sent', '贈ったギフト'],
  'gifts.received': ['收到的', 'Received', 'もらったギフト'],
  'gifts.sent_open': ['{n} 份等朋友收下', '{n} waiting', '{n}件受け取り待ち'],
  'gifts.sent_total': ['共 {n} 份', '{n} in all', '全{n}件'],
  'gifts.received_coming': ['{n} 份在路上', '{n} on the way', '{n}件配送中'],
  'gifts.look': ['去看看', 'Have a look', '見てみる'],
  'gifts.none_yet': ['还没有', 'None yet', 'まだありません'],
  'gifts.ideas': ['按预算挑', 'Ideas by budget', '予算で選ぶ'],
  'gifts.budget_small': ['100 元内', 'Under ¥100', '¥100未満'],
  'gifts.budget_middling': ['100–300 元', '¥100–300', '¥100–300'],
  'gifts.budget_generous': ['300–800 元', '¥300–800', '¥300–800'],
  'gifts.budget_grand': ['800 元以上', '¥800 and up', '¥800以上'],
  'gifts.none_here': ['这个预算暂时没有礼物', 'Nothing for this budget yet', 'この予算の商品はまだありません'],
  'gifts.none_here_words': ['换个预算看看', 'Try another budget', 'ほかの予算をお試しください'],
})
