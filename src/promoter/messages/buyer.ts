import { defineMessages } from '@/common/messages'

/** What stands on pages of others, in the main package: short. Nothing here says that sharing pays (wechat.md, rule 5.1). */
export const buyerMessages = defineMessages({
  'buyer.by': ['由 {name} 推荐，到 {day}', 'Recommended by {name}, until {day}', '{name}さんのおすすめ（{day}まで）'],
  'buyer.own': [
    '你是推客，自己购买不计佣金：佣金付给向别人推荐的人',
    'You are a promoter: what you buy yourself earns no commission, which is for recommending to others',
    'プロモーター本人の購入は報酬の対象外です。報酬は人にすすめた分に支払われます',
  ],
  'buyer.centre': ['推客中心', 'Promoter centre', 'プロモーターセンター'],
})
