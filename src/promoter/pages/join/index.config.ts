export default definePageConfig({ navigationBarTitleText: '推客身份' })
