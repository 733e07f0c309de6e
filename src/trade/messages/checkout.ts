import { defineMessages } from '@/common/messages'

export const checkoutMessages = defineMessages({
  'checkout.title': ['确认订单', 'Check out', '注文の確認'],
  'checkout.add_address': ['添加收货地址', 'Add a delivery address', 'お届け先を追加'],
  'checkout.address_first': ['填写地址，提交订单', 'Add an address to order', 'お届け先を入力して注文'],
  'checkout.nothing': ['没有要结算的商品', 'There is nothing to check out', '購入する商品がありません'],
  'checkout.coupons': ['优惠券', 'Coupons', 'クーポン'],
  'checkout.payable': ['应付', 'To pay', 'お支払い'],
  'checkout.saved': ['已优惠 {price}', 'You save {price}', '{price}お得'],
  'checkout.delivery': ['配送', 'Delivery', 'お届け'],
  'checkout.note': ['备注', 'Note', '備考'],
  'checkout.note_hint': [
    '有什么想告诉商家的（选填）',
    'Anything the shop should know? (optional)',
    'お店への連絡事項（任意）',
  ],
  'checkout.submit': ['提交订单', 'Place order', '注文する'],
  'checkout.pricing': ['正在计算', 'Working it out', '計算中'],
  'checkout.lines_first': [
    '请先处理有问题的商品',
    'Settle the marked items first',
    '印の付いた商品を先にご確認ください',
  ],
  'checkout.sold_out': ['这件刚刚售罄了', 'This has just sold out', '売り切れました'],
  'checkout.off_shelf': ['这件已经下架了', 'This is no longer for sale', '販売を終了しました'],
  'checkout.only_left': ['只剩 {n} 件了', 'Only {n} left', '残り{n}点です'],
  'checkout.limit_left': [
    '限购商品，最多还能买 {n} 件',
    'Limited: you may buy {n} more',
    '購入制限があります：あと{n}点まで',
  ],
  'checkout.limit_reached': ['已达限购数量', 'You have bought as many as allowed', '購入上限に達しました'],
  'checkout.not_served': [
    '有商品不配送到这个地址，请换一个地址或移除商品',
    'Some items are not delivered to this address: choose another, or remove them',
    'この住所にお届けできない商品があります。住所を変えるか、商品を外してください',
  ],
  'checkout.line_not_served': ['不配送到这个地址', 'Not delivered to this address', 'この住所にはお届けできません'],
  'checkout.price_changed': [
    '价格变了：{old} → {price}',
    'The price changed: {old} → {price}',
    '価格が変わりました：{old} → {price}',
  ],
  'checkout.accept_price': ['接受新价', 'Accept', '了承する'],
  'checkout.change_to': ['改为 {n} 件', 'Take {n}', '{n}点に変更'],
  'checkout.remove': ['移除', 'Remove', '外す'],
  'checkout.price_again': [
    '金额有变动，请确认后再提交',
    'The amount has changed. Please check it and place the order again',
    '金額が変わりました。ご確認のうえもう一度注文してください',
  ],
  'checkout.lines_again': [
    '有商品变化了，请看标出的商品',
    'Something has changed. See the marked items',
    '商品の状況が変わりました。印の付いた商品をご確認ください',
  ],
})
