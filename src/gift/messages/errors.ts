import { addErrorWords } from '@/common/messages'

addErrorWords({
  not_giftable: ['该商品不支持送礼', 'This cannot be sent as a gift', 'この商品はギフトにできません'],
  present_state_conflict: [
    '礼物状态已变化，请刷新',
    'The gift has changed. Please refresh',
    'ギフトの状態が変わりました。更新してください',
  ],
  present_own: ['这是你送出的礼物', 'This gift is from you', 'あなたが贈ったギフトです'],
  present_already_yours: ['你已经收下了', 'It is yours already', 'すでに受け取っています'],
  present_declined_by_you: ['你已婉拒这份礼物', 'You declined this gift', 'このギフトは辞退済みです'],
  present_taken: ['已经被别人收下了', 'Somebody else has accepted it', 'ほかの人が受け取りました'],
  present_all_gone: ['都被收下了', 'All of them are gone', 'すべて受け取られました'],
  present_not_open_yet: ['还没到打开的日子', 'It opens on its day, not before', 'まだ開けられません'],
  present_taken_back: ['送礼人已取回这份礼物', 'The giver took it back', '贈り主がこのギフトを取り下げました'],
  present_expired: ['礼物已过期', 'The time to accept is over', '受け取り期限が過ぎました'],
  swap_not_allowed: ['不能换成这一款', 'You cannot swap to this one', 'この種類には替えられません'],
  thanked_already: ['已经道过谢了', 'You said thank you already', 'お礼はすでに伝えました'],
  card_limit_reached: ['分享次数已达上限', 'It cannot be shared any more often', 'シェアできる回数に達しました'],
  wish_limit_reached: [
    '今天的心愿卡已经够多了，明天再来',
    'No more wishes today. Come back tomorrow',
    '今日作れる「ほしいもの」は上限です。明日またお試しください',
  ],
  venue_code_ended: ['此二维码已停用', 'This code has ended', 'このコードは終了しました'],
})
