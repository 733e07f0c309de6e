import { defineMessages } from '@/common/messages'

export const giftInvoiceMessages = defineMessages({
  'giftinvoice.title': ['发票', 'Invoice', '領収書'],
  'giftinvoice.note': [
    '礼物由你付款，发票归你',
    'You paid for the gift, so its invoice is yours',
    'お支払いされた方に発行されます',
  ],
})
