import { addErrorWords } from '@/common/messages'

addErrorWords({
  desk_code_invalid: [
    '这个编号已失效，请在电脑上换一个',
    'This code no longer works. Get a new one on the computer',
    'このコードは無効です。パソコンで新しいコードを表示してください',
  ],
  address_limit_reached: ['收货地址已达上限', 'No room for another address', 'これ以上住所を登録できません'],
  refresh_rejected: ['登录已失效，请重新登录', 'You were signed out. Please sign in again', 'ログインし直してください'],
  invitation_invalid: [
    '这个加入码不能用：可能输错、用过或过期了',
    'This code does not work: it may be mistyped, used or expired',
    'このコードは使えません。入力間違いか、使用済みか、期限切れです',
  ],
})
