import { defineMessages } from '@/common/messages'

export const freightMessages = defineMessages({
  'freight.title': ['配送与运费', 'Delivery', '配送と送料'],
  'freight.and': ['，', ' ·\u00a0', '、'],
  'freight.to': ['送至{place}', 'To {place}', '{place}へ'],
  'freight.to_choose': ['请选地区', 'Choose a region', '地域を選択'],
  'freight.where': ['送至', 'To', 'お届け先'],
  'freight.choose': ['选择地区', 'Choose a region', '地域を選択'],
  'freight.fee': ['运费 {fee}', 'Delivery {fee}', '送料{fee}'],
  'freight.from': ['运费 {fee} 起', 'Delivery from {fee}', '送料{fee}から'],
  'freight.free': ['免运费', 'Free delivery', '送料無料'],
  'freight.free_from': ['满 {from} 包邮', 'free from {from}', '{from}以上で送料無料'],
  'freight.free_some': [
    '部分地区满 {from} 包邮',
    'free from {from} in some places',
    '{from}以上で送料無料（一部地域）',
  ],
  'freight.not_served': ['不配送到{place}', 'Not delivered to {place}', '{place}にはお届けできません'],
  'freight.elsewhere': ['其他地区', 'Elsewhere', 'その他の地域'],
  'freight.everywhere': ['全国', 'Everywhere', '全国'],
  'freight.nowhere': ['不配送', 'Not delivered to', 'お届けできない地域'],
  'freight.order': ['每单 {fee}', '{fee} for each order', '1回の注文につき{fee}'],
  'freight.pieces': ['{n} 件内 {fee}', '{fee} for up to {n} {n|piece|pieces}', '{n}点まで{fee}'],
  'freight.grams': ['{n} kg 内 {fee}', '{fee} for up to {n} kg', '{n}kgまで{fee}'],
  'freight.more_pieces': ['每加 {n} 件 {fee}', '{fee} per {n} extra {n|piece|pieces}', '{n}点追加ごとに{fee}'],
  'freight.more_grams': ['每加 {n} kg {fee}', '{fee} per {n} extra kg', '{n}kg追加ごとに{fee}'],
})
