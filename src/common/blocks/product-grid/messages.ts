import { defineMessages } from '@/common/messages'

export const gridMessages = defineMessages({
  'grid.suggestions': ['看看大家在买的', 'What others buy', '人気の商品'],
})
