import { addErrorWords } from '@/common/messages'

addErrorWords({
  address_limit_reached: ['收货地址已达上限', 'No room for another address', 'これ以上住所を登録できません'],
  refresh_rejected: ['登录已失效，请重新登录', 'You were signed out. Please sign in again', 'ログインし直してください'],
})
