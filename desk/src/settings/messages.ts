import { defineMessages } from '@/common/messages/define'

export const settingsMessages = defineMessages({
  'settings.title': ['所有设置', 'All settings'],
  'settings.find': ['查找设置', 'Find a setting'],
  'settings.back': ['所有设置', 'All settings'],
  'settings.since': ['{at} 起', 'Since {at}'],
  'settings.initial': ['初始值', 'Initial value'],
  'settings.planned': ['{n} 项待生效', '{n} scheduled'],
  'settings.editor': ['有专门的编辑页', 'Has its own editor'],
  'settings.open_editor': ['打开', 'Open'],
  'settings.group_trade': ['交易与发货', 'Orders and shipping'],
  'settings.group_shop': ['店面', 'Storefront'],
  'settings.group_gifts': ['送礼与售后', 'Gifts and after-sales'],
  'settings.group_growth': ['推广', 'Promotion'],
  'settings.group_system': ['系统', 'System'],
  'settings.group_more': ['其他', 'Other'],
})
