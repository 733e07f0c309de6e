import { defineMessages } from '@/common/messages/define'

export const shopMessages = defineMessages({
  'shop.home': ['首页', 'Home page'],
  'shop.search': ['搜索与热词', 'Search and hot searches'],
  'shop.occasions': ['场合与对象', 'Occasions and recipients'],
  'shop.freight': ['运费与时效', 'Freight and delivery'],
  'shop.contact': ['联系与来源', 'Contact and sources'],
})
