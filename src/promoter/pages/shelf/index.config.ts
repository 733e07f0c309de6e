export default definePageConfig({
  navigationBarTitleText: '好礼',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
