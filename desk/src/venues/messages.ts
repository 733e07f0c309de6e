import { defineMessages } from '@/common/messages/define'

export const venueMessages = defineMessages({
  'venues.title': ['场地码', 'Venue codes'],
  'venues.words': [
    '印出来挂在景点、门店。扫码直接送这件商品，并记下是哪里来的。',
    'Printed and hung up at a venue. Scanning one gives the product, and the venue is remembered.',
  ],
  'venues.make': ['做场地码', 'Make codes'],
  'venues.active': ['使用中', 'Active'],
  'venues.ended': ['已停用', 'Ended'],
  'venues.venue': ['场地', 'Venue'],
  'venues.product': ['商品', 'Product'],
  'venues.code': ['码', 'Code'],
  'venues.presents': ['送出', 'Presents'],
  'venues.created': ['做于', 'Made'],
  'venues.picture': ['图片', 'Picture'],
  'venues.end': ['停用', 'End'],
  'venues.end_title': ['停用“{venue}”的码？', 'End the code of {venue}?'],
  'venues.end_words': ['扫到它的人会看到已停用，不能恢复。', 'Whoever scans it is told so. It cannot be undone.'],
  'venues.end_done': ['已停用', 'Ended'],
  'venues.sheet': ['打印选中的 {n} 个', 'Print {n} chosen'],
  'venues.sheet_none': ['选中后打印', 'Choose codes to print'],
  'venues.venue_words': ['如“西湖游客中心”，印在码下面', 'Such as a visitor centre; it is printed below the code'],
  'venues.count': ['几个', 'How many'],
  'venues.made': ['做好了 {n} 个码', 'Made {n} {n|code|codes}'],
  'venues.none': ['还没有场地码', 'No venue has a code yet'],
})
