import { defineMessages } from '@/common/messages'

export const refundMessages = defineMessages({
  'refunds.title': ['退款', 'Refunds'],
  'refunds.tab_failed': ['失败待处理', 'Failed'],
  'refunds.tab_due': ['待发起', 'To request'],
  'refunds.tab_processing': ['处理中', 'Processing'],
  'refunds.tab_done': ['已到账', 'Refunded'],
  'refunds.tab_all': ['全部', 'All'],
  'refunds.q': ['订单号、退款编号', 'Order number or refund ID'],
  'refunds.state': ['状态', 'Status'],
  'refunds.amount': ['金额', 'Amount'],
  'refunds.order': ['订单', 'Order'],
  'refunds.created': ['发起时间', 'Requested at'],
  'refunds.accepted': ['支付方受理时间', 'Accepted at'],
  'refunds.done': ['完成时间', 'Refunded at'],
  'refunds.id': ['退款编号', 'Refund ID'],
  'refunds.failure_closed': ['支付方已关闭', 'Closed by the payment provider'],
  'refunds.failure_abnormal': ['付款账户异常', 'Problem with the payer’s account'],
  'refunds.by_hand': ['另行支付：{how}', 'Paid another way: {how}'],
  'refunds.retry': ['重试', 'Retry'],
  'refunds.retried': ['已重新发起', 'Requested again'],
  'refunds.settle': ['登记已另行支付', 'Record as paid another way'],
  'refunds.settle_words': [
    '只作登记，不会再退这笔钱。写明怎么付的，如银行转账及流水号。',
    'Recorded only; nothing is refunded again. Say how it was paid, such as bank transfer and its reference.',
  ],
  'refunds.settled': ['已登记', 'Recorded'],
  'refunds.none': ['没有退款', 'No refunds'],
})

export const letterMessages = defineMessages({
  'letters.title': ['停止重试的任务', 'Failed jobs'],
  'letters.hint': [
    '这些任务多次失败后停止了自动重试。处理好原因后再重试。',
    'These jobs failed several times and are no longer retried. Fix the cause, then retry.',
  ],
  'letters.kind': ['任务', 'Job'],
  'letters.subject': ['对象', 'Subject'],
  'letters.attempts': ['次数', 'Attempts'],
  'letters.error': ['最后的错误', 'Last error'],
  'letters.first': ['首次失败', 'First failure'],
  'letters.last': ['最后失败', 'Last failure'],
  'letters.retry': ['重试', 'Retry'],
  'letters.retried': ['已放回队列', 'Back in the queue'],
  'letters.none': ['没有停止重试的任务', 'No failed jobs'],
})
