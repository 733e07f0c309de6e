export default definePageConfig({
  navigationBarTitleText: '我的专享券',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
