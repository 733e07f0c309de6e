import { defineMessages } from '@/common/messages'

export const afterSaleDoorMessages = defineMessages({
  'aftersaledoor.apply': ['申请售后', 'Return, exchange or refund', '返品・交換・返金'],
  'aftersaledoor.kind_return': ['退货退款', 'Return and refund', '返品・返金'],
  'aftersaledoor.kind_refund': ['退款', 'Refund', '返金'],
  'aftersaledoor.kind_exchange': ['换货', 'Exchange', '交換'],
  'aftersaledoor.kind_reship': ['补寄', 'Missing pieces', '不足分の発送'],
  'aftersaledoor.mine': ['等你处理', 'Your turn', 'お客様の対応待ち'],
  'aftersaledoor.open': ['处理中', 'In progress', '対応中'],
  'aftersaledoor.ended': ['已结束', 'Ended', '終了'],
})
