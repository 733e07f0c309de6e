import { defineMessages } from '@/common/messages'

export const waitingMessages = defineMessages({
  'waiting.delayed': [
    '会晚些发货，很抱歉',
    'It ships later than promised. We’re sorry',
    '発送が遅れます。申し訳ありません',
  ],
  'waiting.delayed_note': ['{day}前发货：{reason}', 'By {day}: {reason}', '{day}までに発送：{reason}'],
  'waiting.urge': ['催发货', 'Ask for it sooner', '発送を催促する'],
  'waiting.urge_note': [
    '商家会看到，只能催一次',
    'The shop is told. Once per order',
    'お店に届きます。催促は1回だけです',
  ],
  'waiting.urged': ['已催发货', 'You asked for it sooner', '発送を催促しました'],
  'waiting.urged_note': [
    '商家会看到，并尽快发出',
    'The shop has been told and will ship soon',
    'お店に届いています。まもなく発送します',
  ],
  'waiting.address': ['修改收货地址', 'Change the address', 'お届け先を変更'],
  'waiting.address_note': [
    '发货前可以改，还能改 {n} 次',
    'Until it ships, {n} more {n|time|times}',
    '発送前に変更できます（あと{n}回）',
  ],
  'waiting.sheet': ['改送到这里？', 'Send it here instead?', 'こちらに送りますか？'],
  'waiting.freight': [
    '运费不比已付的高才能改；更便宜的，差价原路退回。',
    'Possible where delivery costs no more than you paid. If it costs less, the difference goes back to you.',
    'お支払い済みの送料を超えない場合に変更できます。安くなる場合は差額を返金します。',
  ],
  'waiting.yes': ['改送到这里', 'Send it here', 'ここに送る'],
  'waiting.other': ['选别的地址', 'Another address', '別の住所'],
  'waiting.changed': ['收货地址已修改', 'Address changed', 'お届け先を変更しました'],
  'waiting.costs_more': [
    '寄到这里运费要多 {fee}，请联系客服',
    'Delivery there costs {fee} more. Please ask the shop',
    'この住所への送料は{fee}高くなります。お店にお問い合わせください',
  ],
})
