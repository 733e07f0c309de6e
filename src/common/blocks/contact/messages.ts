import { defineMessages } from '@/common/messages'

export const contactMessages = defineMessages({
  'contact.title': ['联系客服', 'Contact us', 'お問い合わせ'],
  'contact.any_time': ['有问题，问店里的人', 'Someone from the shop will answer', 'お店のスタッフがお答えします'],
  'contact.until': ['客服在线，{time} 前回复', 'We reply until {time}', '{time}まで対応しています'],
  'contact.from': ['客服休息中，{time} 起回复', 'Away now. Back at {time}', 'ただいま時間外です。{time}から対応します'],
  'contact.away': ['客服休息中', 'Away now', 'ただいま時間外です'],
  'contact.phone': ['打电话', 'Call', '電話する'],
  'contact.wechat': ['复制微信号', 'Copy the WeChat ID', 'WeChat IDをコピー'],
  'contact.scan': ['微信扫码', 'Scan with WeChat', 'WeChatで読み取る'],
  'contact.email': ['写邮件', 'Write an e-mail', 'メールを送る'],
  'contact.web': ['网页客服', 'Chat on the web', 'Webで相談する'],
  'contact.wechat_copied': [
    '微信号已复制，去微信添加',
    'Copied. Add it in WeChat',
    'コピーしました。WeChatで追加してください',
  ],
  'contact.every_day': ['每天', 'Every day', '毎日'],
  'contact.between': ['{first}至{last}', '{first} to {last}', '{first}〜{last}'],
  'contact.day_1': ['周一', 'Mon', '月曜'],
  'contact.day_2': ['周二', 'Tue', '火曜'],
  'contact.day_3': ['周三', 'Wed', '水曜'],
  'contact.day_4': ['周四', 'Thu', '木曜'],
  'contact.day_5': ['周五', 'Fri', '金曜'],
  'contact.day_6': ['周六', 'Sat', '土曜'],
  'contact.day_7': ['周日', 'Sun', '日曜'],
})
