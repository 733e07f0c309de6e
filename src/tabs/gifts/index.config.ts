export default definePageConfig({
  navigationBarTitleText: '礼物',
  navigationStyle: 'custom',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
