import { defineMessages } from '@/common/messages/define'

export const homeMessages = defineMessages({
  'home.own': ['自己排首页', 'A home page of our own'],
  'home.plain': ['现在显示最前面的商品。', 'The first products of the catalogue are shown.'],
  'home.add': ['添加模块', 'Add a module'],
  'home.nothing': ['还没有模块', 'No module yet'],
  'home.phone': ['手机上的样子', 'On a phone'],
  'home.draft': ['显示的是草稿，只有这台手机看得到', 'This is the draft; only this phone sees it'],
  'home.live': ['显示的是现在的店', 'This is the shop as it is'],
  'home.updating': ['正在更新…', 'Updating …'],
  'home.incomplete': ['草稿还不完整：{what}', 'The draft is not complete: {what}'],
  'home.failed': ['草稿没有送到手机：{what}', 'The draft did not reach the phone: {what}'],
  'home.at': ['看这一天的首页', 'As of this day'],
  'home.reload': ['重新载入', 'Reload'],
  'home.no_phone': [
    '这里没有装小程序的预览，保存后在手机上看。',
    'No build of the shop is served here: look at it on a phone after saving.',
  ],
})
