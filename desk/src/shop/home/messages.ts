import { defineMessages } from '@/common/messages/define'

export const homeMessages = defineMessages({
  'home.own': ['自定义首页', 'Custom home page'],
  'home.plain': ['现在按商品库的顺序显示商品。', 'The first products of the catalogue are shown.'],
  'home.add': ['添加模块', 'Add module'],
  'home.nothing': ['还没有模块', 'No modules yet'],
  'home.phone': ['手机预览', 'Phone preview'],
  'home.draft': ['预览的是草稿，只有这里看得到', 'This is the draft, visible only here'],
  'home.live': ['预览的是线上店铺', 'This is the live shop'],
  'home.updating': ['正在更新…', 'Updating …'],
  'home.incomplete': ['草稿还不完整：{what}', 'The draft is incomplete: {what}'],
  'home.failed': ['草稿没有送到预览：{what}', 'The draft did not reach the preview: {what}'],
  'home.at': ['预览日期', 'Preview as of'],
  'home.reload': ['重新加载', 'Reload'],
  'home.no_phone': [
    '这里没有小程序的预览，请保存后在手机上看。',
    'There is no preview here. Save, then look at it on a phone.',
  ],
})
