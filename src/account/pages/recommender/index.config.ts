export default definePageConfig({ navigationBarTitleText: '谁推荐了这家店' })
