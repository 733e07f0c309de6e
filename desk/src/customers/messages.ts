import { defineMessages } from '@/common/messages'
import { addErrorWords } from '@/common/messages/error-words'

addErrorWords({
  customer_state_conflict: ['这位顾客的状态已变，请刷新', 'This customer’s state has changed. Reload the page.'],
})

export const customersMessages = defineMessages({
  'customers.title': ['顾客', 'Customers'],
  'customers.find': ['昵称开头、顾客编号或完整手机号', 'Nickname, customer ID or full phone number'],
  'customers.none': ['没有找到顾客', 'No customers found'],
  'customers.only_blocked': ['只看停止接单的', 'Blocked only'],
  'customers.customer': ['顾客', 'Customer'],
  'customers.phone': ['手机号', 'Phone'],
  'customers.orders': ['已付订单', 'Paid orders'],
  'customers.paid': ['实付', 'Amount paid'],
  'customers.refunded': ['已退', 'Refunded'],
  'customers.last': ['最近下单', 'Last order'],
  'customers.since': ['首次到访', 'First visit'],
  'customers.state': ['状态', 'Status'],
  'customers.blocked': ['停止接单', 'Blocked'],
  'customers.received': ['收到的礼物', 'Gifts received'],
  'customers.id': ['顾客编号', 'Customer ID'],
  'customers.block': ['停止接单', 'Block'],
  'customers.unblock': ['恢复接单', 'Unblock'],
  'customers.block_title': ['停止接受 {name} 的订单？', 'Block {name}?'],
  'customers.block_words': [
    '对方不能下单、付款、送礼和领券；已买的照常发货、收货和售后，收到的礼物仍可领取。顾客只看到店铺暂停接单，看不到原因。',
    'They can no longer order, pay, send gifts or claim coupons. Shipping, receipt and after-sales of earlier orders go on, and gifts sent to them can be accepted. They only see that orders are paused, not why.',
  ],
  'customers.unblock_title': ['恢复接受 {name} 的订单？', 'Unblock {name}?'],
  'customers.block_done': ['已停止接单', 'Blocked'],
  'customers.unblock_done': ['已恢复接单', 'Unblocked'],
  'customers.history': ['停止接单记录', 'Block history'],
  'customers.no_history': ['没有停止过接单', 'Never blocked'],
  'customers.list_title': ['停止接单的顾客', 'Blocked customers'],
  'customers.active': ['停止中', 'In force'],
  'customers.all': ['全部记录', 'All'],
  'customers.by': ['操作人', 'Operator'],
  'customers.from': ['停止于', 'Blocked at'],
  'customers.until': ['恢复于', 'Unblocked at'],
  'customers.end_reason': ['恢复原因', 'Reason for unblocking'],
  'customers.machine': ['系统', 'System'],
})
