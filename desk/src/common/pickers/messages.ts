import { defineMessages } from '../messages/define'
import { addErrorWords } from '../messages/error-words'

export const pickerMessages = defineMessages({
  'picker.products': ['搜索商品名', 'Search goods'],
  'picker.category': ['选择分类', 'Choose a category'],
  'picker.coupon': ['选择优惠券', 'Choose a coupon'],
  'picker.places': ['选择省、市、区县', 'Choose provinces, cities, counties'],
  'picker.unknown': ['不在架或已删除', 'Off the shelf, or gone'],
  'picker.remove': ['移除 {what}', 'Remove {what}'],
  'picker.upload': ['上传图片', 'Upload a picture'],
  'picker.replace': ['换一张', 'Replace'],
  'picker.no_picture': ['不用图片', 'No picture'],
  'picker.not_a_picture': ['只能上传图片，不超过 5 MB', 'A picture of at most 5 MB'],
  'picker.address': ['或填写图片地址', 'Or the address of a picture'],
  'picker.search_words': ['搜索词', 'Words to search for'],
  'picker.nothing': ['不打开什么', 'Nothing'],
  'picker.days': ['周一 周二 周三 周四 周五 周六 周日', 'Mon Tue Wed Thu Fri Sat Sun'],
})

addErrorWords({
  upload_unreadable: ['读不懂这个文件，换成 JPEG、PNG 或 WebP', 'This file cannot be read. Use JPEG, PNG or WebP.'],
  upload_too_large: ['文件太大', 'The file is too large.'],
  upload_unusable: ['这张图片不能用，请重新上传', 'This picture cannot be used. Upload it again.'],
})
