import { defineMessages } from '@/common/messages/define'

export const homeMessages = defineMessages({
  'home.own': ['自定义首页', 'Custom home page'],
  'home.plain': ['现在按商品库的顺序显示商品。', 'The first products of the catalogue are shown.'],
  'home.add': ['添加模块', 'Add module'],
  'home.nothing': ['还没有模块', 'No modules yet'],
})
