export default definePageConfig({ navigationBarTitleText: '每天的数据', enablePullDownRefresh: true })
