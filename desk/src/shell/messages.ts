import { defineMessages } from '@/common/messages'

export const shellMessages = defineMessages({
  'shell.owner': ['店主', 'Owner'],
  'shell.operations': ['运营', 'Operations'],
  'shell.service': ['客服', 'Service'],
  'shell.marketing': ['市场', 'Marketing'],
  'shell.finance': ['财务', 'Finance'],
  'shell.welcome': ['商家工作台', 'Merchant desk'],
  'shell.scan': ['用小程序扫码登录', 'Log in with the mini program'],
  'shell.scan_words': [
    '打开微信扫一扫；或在小程序「我的 › 设置 › 工作身份」里输入上面的编号。',
    'Scan with WeChat, or enter the code above in the mini program: Me › Settings › Roles.',
  ],
  'shell.code': ['编号', 'Code'],
  'shell.waiting': ['等待手机确认', 'Waiting for confirmation on the phone'],
  'shell.refused': ['手机上已拒绝', 'Refused on the phone'],
  'shell.expired': ['二维码已过期', 'The code has expired'],
  'shell.again': ['换一个', 'New code'],
  'shell.ended': [
    '登录已过期。重新扫码后，刚才填写的内容还在。',
    'Your login has expired. Scan again; what you were writing is still here.',
  ],
  'shell.ended_before': ['登录已过期，请重新扫码。', 'Your login has expired. Scan again.'],
  'shell.left': ['已在另一个标签页退出登录。', 'Logged out in another tab.'],
  'shell.sandbox': ['体验环境：一键进入', 'Sandbox: log in as'],
  'shell.confirm': ['在手机上确认是你本人', 'Confirm on your phone'],
  'shell.confirm_words': [
    '涉及金额或个人信息，需要同一个人用小程序扫码确认；之后 {minutes} 分钟内不再询问。',
    'This involves money or personal data: scan with your own mini program to confirm. You are not asked again for {minutes} minutes.',
  ],
  'shell.confirm_sandbox': ['体验环境：直接确认', 'Sandbox: confirm here'],
})
