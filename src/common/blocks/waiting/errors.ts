import { addErrorWords } from '@/common/messages'

addErrorWords({
  address_costs_more: [
    '寄到这个地址运费更贵，请联系客服',
    'Delivery there costs more. Please ask the shop',
    'この住所への送料は高くなります。お店にお問い合わせください',
  ],
  address_change_limit_reached: [
    '地址已改过多次，请联系客服',
    'It was changed as often as it can be. Please ask the shop',
    '変更できる回数に達しました。お店にお問い合わせください',
  ],
  already_shipped: [
    '已经发货，请联系客服',
    'It has been shipped. Please ask the shop',
    'すでに発送されました。お店にお問い合わせください',
  ],
  urge_too_early: ['还没到催发货的时间', 'It is too early for that', 'まだ催促できません'],
  already_urged: ['已经催过了', 'You asked already', 'すでに催促しました'],
})
