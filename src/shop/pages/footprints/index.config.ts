export default definePageConfig({ navigationBarTitleText: '足迹', enablePullDownRefresh: true })
