/** The texts of the phone's frame, in the phone's language. */
const chinese = {
  back: '返回',
  home: '回到首页',
  more: '更多',
  close: '关闭',
  cancel: '取消',
  forward: '发送给朋友',
  moments: '分享到朋友圈',
  restart: '重新进入小程序',
  left: '已离开小程序',
  reopen: '再次打开',
  lost: '页面不存在',
  enter: '前往小程序',
}

const english: typeof chinese = {
  back: 'Back',
  home: 'Home',
  more: 'More',
  close: 'Close',
  cancel: 'Cancel',
  forward: 'Send to Chat',
  moments: 'Share on Moments',
  restart: 'Relaunch',
  left: 'You have left the Mini Program',
  reopen: 'Open again',
  lost: 'This page does not exist',
  enter: 'Go to Mini Program',
}

export type FrameWords = typeof chinese

/** Chinese for `zh_CN`, `zh_TW` and `zh_HK`, English for everything else. */
export const frameWords = (language: string): FrameWords => (language.startsWith('zh') ? chinese : english)
