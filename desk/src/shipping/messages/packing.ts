import { defineMessages } from '@/common/messages'
import { addErrorWords } from '@/common/messages/error-words'

addErrorWords({
  orders_apart: ['不是同一位顾客的同一个地址，没有发货', 'Not one customer and one address. Nothing was shipped.'],
  already_shipped: ['已经发货了', 'It was shipped already.'],
})

export const packingMessages = defineMessages({
  'packing.title': ['合并发货', 'Pack together'],
  'packing.words': [
    '同一位顾客、同一个地址、都在等发货的订单，可以装进一个包裹。每个订单各有物流，各自收货和售后。',
    'Orders of one customer that wait for one address can leave in one parcel. Each is still tracked, received and returned by itself.',
  ],
  'packing.none': ['没有可以合并的订单', 'No orders can be packed together'],
  'packing.customer': ['顾客', 'Customer'],
  'packing.to': ['收件', 'Goes to'],
  'packing.orders': ['订单', 'Orders'],
  'packing.present': ['收到的礼物', 'A present'],
  'packing.ship': ['合并发货', 'Ship together'],
  'packing.print': ['打印', 'Print'],
  'packing.print_n': ['打印标签与装箱单（{n}）', 'Print labels and slips ({n})'],
  'packing.only_one_customer': [
    '选同一位顾客的两个以上待发货订单',
    'Choose two or more orders of one customer that wait to be shipped',
  ],
  'packing.ship_title': ['{n} 个订单装进一个包裹', '{n} orders in one parcel'],
  'packing.choose': ['至少选两个订单', 'Choose two orders at least'],
  'packing.done': ['已发货', 'Shipped'],
  'packing.carrier': ['快递公司', 'Carrier'],
  'packing.waybill': ['运单号', 'Waybill'],
  'packing.needed': ['请填写', 'Required'],
})

export const printMessages = defineMessages({
  'print.title': ['打印', 'Print'],
  'print.words': [
    '粘贴订单编号，或从订单列表选择后打开。每次打印都会记录谁看了哪些地址。',
    'Paste order ids, or come from the list of orders. Each print records who saw which addresses.',
  ],
  'print.orders': ['订单编号', 'Order ids'],
  'print.what': ['打印内容', 'What'],
  'print.label': ['地址标签', 'Address labels'],
  'print.slip': ['装箱单', 'Packing slips'],
  'print.size': ['纸张', 'Paper'],
  'print.prices': ['自购订单显示价格', 'Prices on own orders'],
  'print.prices_words': ['礼物的装箱单从不显示价格', 'Slips of presents never show a price'],
  'print.show': ['查看', 'Show'],
  'print.print': ['打印', 'Print'],
  'print.pages': ['{n} 张', '{n} {n|page|pages}'],
  'print.order': ['订单', 'Order'],
  'print.goods': ['商品', 'Goods'],
  'print.spec': ['规格', 'Variant'],
  'print.quantity': ['数量', 'Qty'],
  'print.price': ['单价', 'Price'],
  'print.total': [
    '商品 {goods}　优惠 {discount}　运费 {freight}　实付 {paid}',
    'Goods {goods}　Discount {discount}　Freight {freight}　Paid {paid}',
  ],
  'print.buyer_note': ['买家留言', 'Note'],
  'print.from': ['来自 {giver}', 'From {giver}'],
  'print.gift': ['一份礼物', 'A gift for you'],
  'print.recipient': ['收件人', 'To'],
  'print.most': ['一次最多 {n} 单', 'At most {n} orders at a time'],
})
