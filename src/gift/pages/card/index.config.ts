export default definePageConfig({ navigationBarTitleText: '一份礼物', navigationStyle: 'custom' })
