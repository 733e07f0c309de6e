export default definePageConfig({
  navigationBarTitleText: '心愿卡',
  enableShareAppMessage: true,
})
