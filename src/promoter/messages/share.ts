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
    'It opens the options to choose from as a gift for a friend.',
    '友だちに贈る商品の選択画面が開きます。',
  ],
  'share.shop_words': ['打开就是店铺首页。', 'It opens the shop’s home page.', 'お店のホームが開きます。'],
  'share.coupon_words': [
    '打开就能领这张券，只有你的链接能领；之后的订单算你的推荐。',
    'It opens the coupon, which can only be claimed through your links. Orders in the days after count as yours.',
    'あなたのリンクからだけ取得できるクーポンです。以後の注文があなたの紹介になります。',
  ],
  'share.shelf_words': [
    '打开就是你选的这些商品，锁定期内的订单算你的推荐。',
    'It opens the goods you chose. Orders in the days after count as yours.',
    '選んだ商品のページが開きます。以後の注文があなたの紹介になります。',
  ],
  'share.send': ['发给朋友', 'Send to a chat', '友だちに送る'],
  'share.copy': ['复制链接', 'Copy the link', 'リンクをコピー'],
  'share.copied': ['链接已复制', 'Link copied', 'リンクをコピーしました'],
  'share.poster': ['做一张海报', 'Make a poster', 'ポスターを作る'],
  'share.poster_note': [
    '带小程序码，可以保存、转发或打印',
    'With a code, to save, send or print',
    'コード付き。保存・送信・印刷に',
  ],
  'share.present': ['我来送一份', 'Send one myself', '自分で贈る'],
  'share.present_note': [
    '由你付款，朋友收下后也算你的推荐',
    'You pay. Once a friend accepts, it counts as yours too',
    'あなたが支払い、受け取られるとあなたの紹介になります',
  ],
  'share.poster_title': ['海报', 'Poster', 'ポスター'],
  'share.poster_of': ['{title} 的海报', 'Poster of {title}', '{title}のポスター'],
  'share.poster_failed': [
    '这台手机画不了海报，可以复制链接',
    'This phone cannot make the poster. You can copy the link',
    'この端末では作成できません。リンクをコピーできます',
  ],
  'share.save': ['保存到相册', 'Save to album', 'アルバムに保存'],
  'share.download': ['下载图片', 'Download', '画像を保存'],
  'share.saved': ['已保存，去发给朋友吧', 'Saved', '保存しました'],
  'share.not_saved': [
    '没有保存成功，请重试',
    'Not saved. Please try again',
    '保存できませんでした。もう一度お試しください',
  ],
  'share.not_agreed': [
    '同意隐私指引后才能保存',
    'Agree to the privacy guide to save it',
    '保存にはプライバシーガイドへの同意が必要です',
  ],
  'share.refused': [
    '没有保存到相册的权限。允许后会继续保存。',
    'Saving to the album is not allowed. Allow it, and the picture is saved.',
    'アルバムへの保存が許可されていません。許可すると保存を続けます。',
  ],
  'share.settings': ['去允许', 'Allow it', '許可する'],
  /** On the poster, for whoever sees it. */
  'share.on_by': ['{name} 推荐', 'Recommended by {name}', '{name}さんのおすすめ'],
  'share.on_hint': ['长按或扫码，打开看看', 'Scan the code to see it', 'コードを読み取ってご覧ください'],
  'share.qr': ['{title} 的二维码', 'QR code of {title}', '{title}のQRコード'],
  'share.shop': ['{name}的好礼推荐', 'Recommended by {name}', '{name}さんのおすすめ'],
})
