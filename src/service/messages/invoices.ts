import { defineMessages } from '@/common/messages'

export const invoicesMessages = defineMessages({
  'invoices.title': ['我的发票', 'My invoices', '領収書'],
  'invoices.titles': ['抬头管理', 'Billing details', '宛名の管理'],
  'invoices.none': ['还没有发票', 'No invoices yet', '領収書はまだありません'],
  'invoices.none_words': [
    '下单时或付款后，都可以申请开票',
    'Ask for one when you order, or after you pay',
    'ご注文時でも、お支払い後でも申請できます',
  ],
  'invoices.to_orders': ['去订单申请', 'See my orders', '注文から申請する'],
  'invoices.order': ['订单 {number}', 'Order {number}', '注文 {number}'],
  'invoices.of_payment': ['按实付金额', 'As paid', 'お支払い金額'],
})
