export default definePageConfig({ navigationBarTitleText: '我的机构', enablePullDownRefresh: true })
