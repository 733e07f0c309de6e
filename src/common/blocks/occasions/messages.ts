import { defineMessages } from '@/common/messages'

export const occasionMessages = defineMessages({
  'occasion.none': ['心意', 'Just because', '気持ち'],
  'occasion.birthday': ['生日', 'Birthday', '誕生日'],
  'occasion.mid_autumn': ['中秋', 'Mid-Autumn', '中秋節'],
  'occasion.thanks': ['感谢', 'Thank you', 'お礼'],
  'occasion.new_year': ['新年', 'New Year', '新年'],
  'occasion.get_well': ['看望', 'Get well', 'お見舞い'],
})
