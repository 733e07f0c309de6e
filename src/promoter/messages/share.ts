import { defineMessages } from '@/common/messages'

export const shareMessages = defineMessages({
  'share.title': ['分享', 'Share', 'シェア'],
  'share.product': ['商品', 'Product', '商品'],
  'share.gift': ['送礼', 'As a gift', 'ギフト'],
  'share.product_words': [
    '打开就是商品页，锁定期内的订单算你的推荐。',
    'It opens the product. Orders in the days after count as yours.',
    '商品ページが開きます。以後の注文があなたの紹介になります。',
  ],
  'share.gift_words': [
    '打开直接选规格送给朋友。',
    'It opens the choice of what to give to a friend.',
    '友だちに贈る商品の選択画面が開きます。',
  ],
  'share.shop_words': ['打开就是店铺首页。', 'It opens the shop’s home page.', 'お店のホームが開きます。'],
  'share.send': ['发给朋友', 'Send to a chat', '友だちに送る'],
  'share.copy': ['复制链接', 'Copy the link', 'リンクをコピー'],
  'share.copied': ['链接已复制', 'Link copied', 'リンクをコピーしました'],
  'share.qr': ['{title} 的二维码', 'QR code of {title}', '{title}のQRコード'],
  'share.shop': ['{name}的好礼推荐', 'Recommended by {name}', '{name}さんのおすすめ'],
})
