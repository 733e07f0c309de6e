import { defineMessages } from '@/common/messages'
import { addErrorWords } from '@/common/messages/error-words'

addErrorWords({
  customer_state_conflict: ['这位顾客的状态已变，请刷新', 'This customer’s state has changed. Reload the page.'],
})

export const customersMessages = defineMessages({
  'customers.title': ['顾客', 'Customers'],
  'customers.find': ['昵称开头、顾客编号或完整手机号', 'Beginning of a nickname, an id or a whole phone number'],
  'customers.none': ['没有找到顾客', 'No customer found'],
  'customers.only_blocked': ['只看停止接单的', 'Blocked only'],
  'customers.customer': ['顾客', 'Customer'],
  'customers.phone': ['手机', 'Phone'],
  'customers.orders': ['已付订单', 'Paid orders'],
  'customers.paid': ['实付', 'Paid'],
  'customers.refunded': ['已退', 'Refunded'],
  'customers.last': ['最近下单', 'Last order'],
  'customers.since': ['首次到访', 'Since'],
  'customers.state': ['状态', 'State'],
  'customers.blocked': ['停止接单', 'Blocked'],
  'customers.received': ['收到的礼物', 'Presents received'],
  'customers.id': ['顾客编号', 'Customer id'],
  'customers.block': ['停止接单', 'Block'],
  'customers.unblock': ['恢复接单', 'Unblock'],
  'customers.block_title': ['停止接受 {name} 的订单？', 'Block {name}?'],
  'customers.block_words': [
    '对方不能下单、付款、送礼和领券；已买的照常发货、收货和售后，收到礼物仍可领取。顾客只看到店铺暂停了下单，看不到原因。',
    'They can no longer order, pay, give presents or claim coupons. What they bought is shipped and looked after as before, and presents sent to them can be accepted. They are told that orders are paused, not why.',
  ],
  'customers.unblock_title': ['恢复接受 {name} 的订单？', 'Unblock {name}?'],
  'customers.block_done': ['已停止接单', 'Blocked'],
  'customers.unblock_done': ['已恢复接单', 'Unblocked'],
  'customers.history': ['停止接单记录', 'Blocks'],
  'customers.no_history': ['没有停止过接单', 'Never blocked'],
  'customers.list_title': ['停止接单的顾客', 'Blocked customers'],
  'customers.active': ['停止中', 'In force'],
  'customers.all': ['全部记录', 'All'],
  'customers.by': ['操作人', 'By'],
  'customers.from': ['停止于', 'From'],
  'customers.until': ['恢复于', 'Until'],
  'customers.end_reason': ['恢复原因', 'Reason to end'],
  'customers.machine': ['系统', 'System'],
})
