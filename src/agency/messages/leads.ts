import { defineMessages } from '@/common/messages'

export const leadsMessages = defineMessages({
  'agencyleads.words': [
    '观众从你的直播间买走、又没有推客的商品，只记为线索，没有佣金。',
    'What viewers of your live rooms bought without a promoter is a lead. It brings no commission.',
    'ライブから購入され、プロモーターのいない商品はリードとして記録され、報酬はありません。',
  ],
  'agencyleads.none': ['还没有线索', 'No leads yet', 'リードはまだありません'],
  'agencyleads.none_words': [
    '商家登记直播间后，从那里卖出的商品会出现在这里',
    'Once the shop has named your live room, what is sold out of it appears here',
    'お店がライブを登録すると、そこからの販売がここに表示されます',
  ],
  'agencyleads.room': ['直播间 {room}', 'Live room {room}', 'ライブ {room}'],
  'agencyleads.pieces': ['{n} 件', '{n} {n|piece|pieces}', '{n}点'],
  'agencyleads.refunded': ['另退 {n} 件', '{n} more refunded', 'ほか返金{n}点'],
})
