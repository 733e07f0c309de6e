export default definePageConfig({
  navigationBarTitleText: '礼物进度',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
