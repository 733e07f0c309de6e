import { defineMessages } from '@/common/messages/define'

export const shopMessages = defineMessages({
  'shop.home': ['首页', 'Home page'],
  'shop.search': ['搜索与热词', 'Search'],
  'shop.occasions': ['场合与对象', 'Occasions'],
  'shop.freight': ['运费与时效', 'Freight and promise'],
  'shop.contact': ['联系与入口', 'Contact and entrances'],
})
