export default definePageConfig({ navigationBarTitleText: '帮卖广场', enablePullDownRefresh: true })
