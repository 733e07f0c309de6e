import { defineMessages } from '@/common/messages'

export const packingMessages = defineMessages({
  'packing.title': ['合并发货', 'Combined shipping'],
  'packing.words': [
    '同一位顾客、同一个地址、都在等发货的订单，可以装进一个包裹。每个订单各有物流，各自收货和售后。',
    'Orders of one customer for the same address that are waiting to ship can go in one parcel. Each keeps its own tracking, receipt and after-sales.',
  ],
  'packing.none': ['没有可以合并的订单', 'No orders to combine'],
  'packing.customer': ['顾客', 'Customer'],
  'packing.to': ['收件信息', 'Ship to'],
  'packing.orders': ['订单', 'Orders'],
  'packing.present': ['收礼', 'Gift received'],
  'packing.ship': ['合并发货', 'Ship together'],
  'packing.print': ['打印', 'Print'],
  'packing.print_n': ['打印标签与装箱单（{n}）', 'Print labels and packing slips ({n})'],
  'packing.only_one_customer': [
    '选同一位顾客的两个以上待发货订单',
    'Select two or more orders to ship of the same customer',
  ],
  'packing.ship_title': ['{n} 个订单装进一个包裹', '{n} orders in one parcel'],
  'packing.choose': ['至少选两个订单', 'Select at least two orders'],
  'packing.done': ['已发货', 'Shipped'],
})

export const printMessages = defineMessages({
  'print.title': ['打印', 'Print'],
  'print.words': [
    '粘贴订单号，或从订单列表选择后打开。每次打印都会记入操作记录。',
    'Paste order numbers, or select orders in the order list. Each print is recorded in the audit log.',
  ],
  'print.unknown': ['没有这些订单号：{numbers}', 'No such order numbers: {numbers}'],
  'print.orders': ['订单号', 'Order numbers'],
  'print.what': ['打印内容', 'Content'],
  'print.label': ['地址标签', 'Address labels'],
  'print.slip': ['装箱单', 'Packing slips'],
  'print.size': ['纸张', 'Paper size'],
  'print.prices': ['自购订单显示价格', 'Show prices on own purchases'],
  'print.prices_words': ['礼物的装箱单从不显示价格', 'Packing slips of gifts never show prices'],
  'print.show': ['查看', 'Show'],
  'print.print': ['打印', 'Print'],
  'print.pages': ['{n} 张', '{n} {n|page|pages}'],
  'print.order': ['订单', 'Order'],
  'print.goods': ['商品', 'Item'],
  'print.spec': ['规格', 'Variant'],
  'print.quantity': ['数量', 'Quantity'],
  'print.price': ['单价', 'Price'],
  'print.total': [
    '商品 {goods}　优惠 {discount}　运费 {freight}　实付 {paid}',
    'Items {goods}　Discount {discount}　Freight {freight}　Paid {paid}',
  ],
  'print.buyer_note': ['买家备注', 'Buyer’s note'],
  'print.from': ['来自 {giver}', 'From {giver}'],
  'print.gift': ['一份礼物', 'A gift for you'],
  'print.recipient': ['收件人', 'Recipient'],
  'print.most': ['一次最多 {n} 单', 'At most {n} orders at a time'],
})
