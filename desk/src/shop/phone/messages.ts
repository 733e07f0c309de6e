import { defineMessages } from '@/common/messages/define'

export const phoneMessages = defineMessages({
  'phone.title': ['手机预览', 'Phone preview'],
  'phone.draft': ['预览的是草稿，只有这里看得到', 'This is the draft, visible only here'],
  'phone.live': ['预览的是线上店铺', 'This is the live shop'],
  'phone.updating': ['正在更新…', 'Updating …'],
  'phone.incomplete': ['草稿还不完整：{what}', 'The draft is incomplete: {what}'],
  'phone.failed': ['草稿没有送到预览：{what}', 'The draft did not reach the preview: {what}'],
  'phone.at': ['预览日期', 'Preview as of'],
  'phone.reload': ['重新加载', 'Reload'],
  'phone.none': [
    '这里没有小程序的预览，请保存后在手机上看。',
    'There is no preview here. Save, then look at it on a phone.',
  ],
  'phone.product': ['预览哪件商品', 'Product to preview'],
  'phone.no_product': ['还没有可以预览的商品', 'No product to preview yet'],
})
