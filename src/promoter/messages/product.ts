import { defineMessages } from '@/common/messages'

export const productMessages = defineMessages({
  'product.title': ['推荐商品', 'Product', '商品'],
  'product.none': ['这件商品现在没有佣金', 'Nothing pays for this product now', '現在は報酬の対象外です'],
  'product.none_words': ['看看其他商品', 'Have a look at others', 'ほかの商品をご覧ください'],
  'product.others': ['看推荐商品', 'See the goods', 'おすすめ商品を見る'],
  'product.open': ['看商品页', 'See its page', '商品ページを見る'],
  'product.skus': ['每种规格赚多少', 'What each one earns', '種類ごとの報酬'],
  'product.one': ['本商品', 'This product', 'この商品'],
  'product.sku': ['{price}，赚 {earns}', '{price}, earns {earns}', '{price}、報酬 {earns}'],
  'product.sku_out': ['{price}，售罄', '{price}, sold out', '{price}、売り切れ'],
  'product.mine': ['我卖出的', 'What I sold', 'あなたの実績'],
  'product.orders': ['订单', 'Orders', '注文'],
  'product.sales': ['销售额', 'Sales', '売上'],
  'product.earned': ['佣金', 'Earned', '報酬'],
  'product.material': ['推荐素材', 'To send along', '紹介用素材'],
  'product.no_material': ['商家还没有准备素材', 'The shop has none yet', '素材はまだありません'],
  'product.copy': ['复制文案', 'Copy the text', '文章をコピー'],
  'product.save': ['保存图片', 'Save the picture', '画像を保存'],
  'product.picture': ['第 {n} 张图片', 'Picture {n}', '画像 {n}'],
})
