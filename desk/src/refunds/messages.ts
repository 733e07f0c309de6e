import { defineMessages } from '@/common/messages'

export const refundMessages = defineMessages({
  'refunds.title': ['退款', 'Refunds'],
  'refunds.tab_failed': ['失败待处理', 'Failed'],
  'refunds.tab_due': ['待发起', 'Due'],
  'refunds.tab_processing': ['处理中', 'In progress'],
  'refunds.tab_done': ['已到账', 'Done'],
  'refunds.tab_all': ['全部', 'All'],
  'refunds.q': ['订单号、退款编号', 'Order number or id'],
  'refunds.state': ['状态', 'State'],
  'refunds.amount': ['金额', 'Amount'],
  'refunds.order': ['订单', 'Order'],
  'refunds.created': ['发起时间', 'Decided'],
  'refunds.accepted': ['支付方受理', 'Accepted'],
  'refunds.done': ['完成时间', 'Done'],
  'refunds.id': ['退款编号', 'Id'],
  'refunds.failure_closed': ['支付方已关闭', 'Closed by the provider'],
  'refunds.failure_abnormal': ['付款账户异常', 'The payer’s account is gone'],
  'refunds.by_hand': ['另行支付：{how}', 'Paid another way: {how}'],
  'refunds.retry': ['重试', 'Try again'],
  'refunds.retried': ['已重新发起', 'Requested again'],
  'refunds.settle': ['登记已另行支付', 'Record as paid another way'],
  'refunds.settle_words': [
    '只作登记，不会再退这笔钱。写明怎么付的，如银行转账及流水号。',
    'Only recorded; it is not refunded again. Say how it was paid, such as the number of a bank transfer.',
  ],
  'refunds.settled': ['已登记', 'Recorded'],
  'refunds.none': ['没有退款', 'No refunds here'],
})

export const letterMessages = defineMessages({
  'letters.title': ['停止重试的任务', 'Jobs that gave up'],
  'letters.hint': [
    '这些任务多次失败后停止了自动重试。处理好原因后再重试。',
    'These jobs failed so often that they are not tried any more. See to the cause, then try again.',
  ],
  'letters.kind': ['任务', 'Job'],
  'letters.subject': ['对象', 'About'],
  'letters.attempts': ['次数', 'Attempts'],
  'letters.error': ['最后的错误', 'Last error'],
  'letters.first': ['首次失败', 'First failed'],
  'letters.last': ['最后失败', 'Last failed'],
  'letters.retry': ['重试', 'Try again'],
  'letters.retried': ['已放回队列', 'Back in the queue'],
  'letters.none': ['没有停止重试的任务', 'No job gave up'],
})
