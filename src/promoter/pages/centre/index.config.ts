export default definePageConfig({
  navigationBarTitleText: '推客中心',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
