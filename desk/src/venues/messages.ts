import { defineMessages } from '@/common/messages/define'

export const venueMessages = defineMessages({
  'venues.title': ['场地码', 'Venue codes'],
  'venues.words': [
    '印出来放在景点、门店。扫码直接送这件商品，并记录来自哪个场地。',
    'Printed and displayed at a venue. A scan opens the gift checkout of the product and records the venue.',
  ],
  'venues.make': ['生成场地码', 'Create codes'],
  'venues.active': ['使用中', 'Active'],
  'venues.ended': ['已停用', 'Disabled'],
  'venues.venue': ['场地', 'Venue'],
  'venues.product': ['商品', 'Product'],
  'venues.code': ['场地码', 'Code'],
  'venues.presents': ['送出礼物', 'Gifts sent'],
  'venues.created': ['生成时间', 'Created at'],
  'venues.picture': ['图片', 'Picture'],
  'venues.end': ['停用', 'Disable'],
  'venues.end_title': ['停用“{venue}”的码？', 'Disable the code of {venue}?'],
  'venues.end_words': [
    '扫码的人会看到已停用，不能恢复。',
    'Whoever scans it sees that it is disabled. This cannot be undone.',
  ],
  'venues.end_done': ['已停用', 'Disabled'],
  'venues.sheet': ['打印选中的 {n} 个', 'Print {n} selected'],
  'venues.sheet_none': ['选中后打印', 'Select codes to print'],
  'venues.venue_words': ['如“西湖游客中心”，印在码下面', 'Such as “West Lake visitor centre”; printed below the code'],
  'venues.count': ['数量', 'Quantity'],
  'venues.made': ['已生成 {n} 个场地码', '{n} {n|code|codes} created'],
  'venues.none': ['还没有场地码', 'No venue codes yet'],
})
