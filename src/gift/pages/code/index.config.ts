export default definePageConfig({ navigationBarTitleText: '把它送给朋友' })
