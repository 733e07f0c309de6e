/** The texts of WeChat's sheets, in the phone's language. */
const chinese = {
  allow: '允许',
  avatarAlbum: '从相册选择',
  avatarCamera: '拍照',
  avatarOwn: '用微信头像',
  back: '返回',
  cancel: '取消',
  contact: '客服会话',
  contactWhy: '在微信里，这里会打开与客服的会话。客服发来的小程序卡片会带着路径回到这个页面。',
  contactReturn: '点客服发来的卡片',
  done: '确定',
  keyDone: '完成',
  keyGo: '前往',
  keyNext: '下一个',
  keyReturn: '换行',
  keySearch: '搜索',
  keySend: '发送',
  feedback: '意见反馈',
  feedbackWhy: '在微信里，这里会打开「意见反馈」页面。',
  phone: '申请获取并验证你的手机号',
  phoneOwn: '138****0000 微信绑定号码',
  refuse: '不允许',
}

const english: typeof chinese = {
  allow: 'Allow',
  avatarAlbum: 'Choose from album',
  avatarCamera: 'Take photo',
  avatarOwn: 'Use WeChat avatar',
  back: 'Back',
  cancel: 'Cancel',
  contact: 'Customer service',
  contactWhy: 'In WeChat a chat with customer service opens here. A card that staff send leads back to this page.',
  contactReturn: 'Tap the card that staff sent',
  done: 'OK',
  keyDone: 'Done',
  keyGo: 'Go',
  keyNext: 'Next',
  keyReturn: 'Return',
  keySearch: 'Search',
  keySend: 'Send',
  feedback: 'Feedback',
  feedbackWhy: 'In WeChat the feedback page opens here.',
  phone: 'asks for your phone number',
  phoneOwn: '138****0000 WeChat number',
  refuse: 'Deny',
}

export type Words = typeof chinese

/** Chinese for `zh_CN`, `zh_TW` and `zh_HK`, English for everything else. */
export const wordsIn = (language: string): Words => (language.startsWith('zh') ? chinese : english)
