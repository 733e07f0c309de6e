import { defineMessages } from '@/common/messages'

export const doorMessages = defineMessages({
  'servicedoors.after_sales': ['退款 / 售后', 'Returns and refunds', '返品・返金'],
  'servicedoors.invoices': ['我的发票', 'Invoices', '領収書'],
})
