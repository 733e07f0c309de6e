import { defineMessages } from '../messages/define'

export const pickerMessages = defineMessages({
  'picker.products': ['搜索商品名', 'Search products'],
  'picker.category': ['选择类目', 'Choose a category'],
  'picker.coupon': ['选择优惠券', 'Choose a coupon'],
  'picker.places': ['选择省、市、区县', 'Choose provinces, cities or counties'],
  'picker.unknown': ['已下架或已删除', 'Unlisted or deleted'],
  'picker.remove': ['移除 {what}', 'Remove {what}'],
  'picker.upload': ['上传图片', 'Upload a picture'],
  'picker.replace': ['换一张', 'Replace'],
  'picker.no_picture': ['不用图片', 'No picture'],
  'picker.not_a_picture': ['只能上传图片，不超过 5 MB', 'Pictures only, up to 5 MB'],
  'picker.address': ['或填写图片链接', 'Or enter a picture link'],
  'picker.search_words': ['搜索词', 'Search words'],
  'picker.nothing': ['不跳转', 'No link'],
  'picker.days': ['周一 周二 周三 周四 周五 周六 周日', 'Mon Tue Wed Thu Fri Sat Sun'],
})
