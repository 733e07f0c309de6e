export default definePageConfig({ navigationBarTitleText: '货源广场', enablePullDownRefresh: true })
