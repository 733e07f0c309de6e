export default definePageConfig({
  navigationBarTitleText: '推荐商品',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
