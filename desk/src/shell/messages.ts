import { defineMessages } from '@/common/messages'

export const shellMessages = defineMessages({
  'shell.owner': ['店主', 'Owner'],
  'shell.operations': ['运营', 'Operations'],
  'shell.service': ['客服', 'Service'],
  'shell.marketing': ['市场', 'Marketing'],
  'shell.finance': ['财务', 'Finance'],
  'shell.welcome': ['商家工作台', 'Merchant desk'],
  'shell.scan': ['用小程序扫码登录', 'Scan with the mini program'],
  'shell.scan_words': [
    '打开微信扫一扫；或在小程序「我的 › 设置 › 我的身份」里输入上面的编号。',
    'Scan it with WeChat, or type the code above in the mini program: Me › Settings › My roles.',
  ],
  'shell.code': ['编号', 'Code'],
  'shell.waiting': ['等待手机确认', 'Waiting for the phone'],
  'shell.refused': ['手机上点了拒绝', 'It was refused on the phone'],
  'shell.expired': ['二维码已过期', 'This code has expired'],
  'shell.again': ['换一个', 'New code'],
  'shell.ended': [
    '登录已结束。再扫一次，刚才写的内容还在。',
    'Your session ended. Scan again: what you were writing is still here.',
  ],
  'shell.sandbox': ['体验环境：一键进入', 'Sandbox: come in as'],
  'shell.confirm': ['在手机上确认是你本人', 'Confirm on your phone that it is you'],
  'shell.confirm_words': [
    '涉及金额或个人信息，需要同一个人用小程序扫码确认；之后 {minutes} 分钟内不再询问。',
    'Money and personal data: scan with the same person’s mini program. You are not asked again for {minutes} minutes.',
  ],
  'shell.confirm_sandbox': ['体验环境：直接确认', 'Sandbox: confirm here'],
})
