export default definePageConfig({
  navigationBarTitleText: '好礼',
  navigationStyle: 'custom',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
