import { defineMessages } from '@/common/messages'

export const productMessages = defineMessages({
  'recommend.title': ['推荐商品', 'Product', '商品'],
  'recommend.none': ['这件商品现在没有佣金', 'No commission on this product now', '現在は報酬の対象外です'],
  'recommend.none_words': ['看看其他商品', 'Have a look at others', 'ほかの商品をご覧ください'],
  'recommend.others': ['看推荐商品', 'See the goods', 'おすすめ商品を見る'],
  'recommend.open': ['看商品页', 'See its page', '商品ページを見る'],
  'recommend.skus': ['每种规格赚多少', 'What each one earns', '種類ごとの報酬'],
  'recommend.one': ['本商品', 'This product', 'この商品'],
  'recommend.sku': ['{price}，赚 {earns}', '{price}, earns {earns}', '{price}、報酬 {earns}'],
  'recommend.sku_out': ['{price}，售罄', '{price}, sold out', '{price}、売り切れ'],
  'recommend.mine': ['我卖出的', 'What I sold', 'あなたの実績'],
  'recommend.orders': ['订单', 'Orders', '注文'],
  'recommend.sales': ['销售额', 'Sales', '売上'],
  'recommend.earned': ['佣金', 'Earned', '報酬'],
  'recommend.material': ['推荐素材', 'Materials to share', '紹介用素材'],
  'recommend.no_material': ['商家还没有准备素材', 'None from the shop yet', '素材はまだありません'],
  'recommend.copy': ['复制文案', 'Copy the text', '文章をコピー'],
  'recommend.save': ['保存图片', 'Save the picture', '画像を保存'],
  'recommend.picture': ['第 {n} 张图片', 'Picture {n}', '画像 {n}'],
})
