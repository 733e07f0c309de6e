export default definePageConfig({ navigationBarTitleText: '送一份礼物' })
