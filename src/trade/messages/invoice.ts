import { defineMessages } from '@/common/messages'

export const orderInvoiceMessages = defineMessages({
  'orderinvoice.title': ['发票', 'Invoice', '領収書'],
  'orderinvoice.none': ['不开发票', 'None', '不要'],
  'orderinvoice.choose': ['发票抬头', 'Made out to', '宛名'],
  'orderinvoice.add': ['添加抬头', 'Add billing details', '宛名を追加'],
  'orderinvoice.apply': ['申请开票', 'Apply', '申請する'],
  'orderinvoice.applied': ['已申请', 'Applied for', '申請済み'],
  'orderinvoice.issuing': ['正在开票', 'Being issued', '発行中'],
  'orderinvoice.issued': ['已开票', 'Issued', '発行済み'],
  'orderinvoice.partly': ['已开票，部分红冲', 'Issued, partly reversed', '発行済み（一部取消）'],
  'orderinvoice.failed': ['开票没有成功', 'Not issued', '発行できませんでした'],
  'orderinvoice.reversing': ['正在红冲', 'Being reversed', '取消中'],
  'orderinvoice.reversed': ['已红冲', 'Reversed', '取消済み'],
  'orderinvoice.gone': [
    '发票选项已变化，请确认后再提交',
    'The invoice options have changed. Please check and place the order again',
    '領収書の設定が変わりました。ご確認のうえもう一度注文してください',
  ],
})
