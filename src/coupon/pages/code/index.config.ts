export default definePageConfig({ navigationBarTitleText: '输入券码' })
