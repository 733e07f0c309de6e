export default definePageConfig({ navigationBarTitleText: '送出的礼物', enablePullDownRefresh: true })
