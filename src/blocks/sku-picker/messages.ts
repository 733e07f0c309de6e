import { defineMessages } from '@/messages'

export const skuMessages = defineMessages({
  'sku.title': ['选择规格', 'Choose an option', '種類を選ぶ'],
  'sku.chosen': ['已选 {values}', 'Chosen: {values}', '選択中：{values}'],
  'sku.choose': ['请选择 {names}', 'Choose {names}', '{names}を選んでください'],
  'sku.stock': ['库存充足', 'In stock', '在庫あり'],
  'sku.stock_low': ['仅剩 {n} 件', 'Only {n} left', '残り{n}点'],
  'sku.sold_out': ['售罄', 'Sold out', '売り切れ'],
  'sku.missing': ['无此组合', 'Not made', '組み合わせなし'],
  'sku.why_sold_out': [
    '“{value}”已售罄，换一个试试',
    '“{value}” is sold out. Please try another',
    '「{value}」は売り切れです。ほかをお選びください',
  ],
  'sku.why_missing': [
    '没有“{value}”和所选规格的组合',
    '“{value}” is not made with your other choices',
    '「{value}」と選択中の種類の組み合わせはありません',
  ],
  'sku.quantity': ['数量', 'Quantity', '数量'],
  'sku.limit_day': ['每人每天限购 {n} 件', 'At most {n} a day for each person', 'お一人様1日{n}点まで'],
  'sku.limit_week': ['每人每周限购 {n} 件', 'At most {n} a week for each person', 'お一人様1週間{n}点まで'],
  'sku.limit_month': ['每人每月限购 {n} 件', 'At most {n} a month for each person', 'お一人様1か月{n}点まで'],
  'sku.limit_ever': ['每人限购 {n} 件', 'At most {n} for each person', 'お一人様{n}点まで'],
  'sku.max_stock': ['库存只有 {n} 件', 'Only {n} in stock', '在庫は{n}点です'],
  'sku.max_line': ['一次最多买 {n} 件', 'At most {n} at a time', '一度に{n}点までです'],
  'sku.add': ['加入购物车', 'Add to cart', 'カートに入れる'],
  'sku.buy': ['立即购买', 'Buy now', '今すぐ購入'],
  'sku.ok': ['确定', 'OK', 'OK'],
  'sku.gone': ['暂时缺货', 'Out of stock', '在庫切れ'],
})
