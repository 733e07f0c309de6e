export default definePageConfig({ navigationBarTitleText: '收到的礼物', enablePullDownRefresh: true })
