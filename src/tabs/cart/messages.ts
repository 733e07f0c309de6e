import { defineMessages } from '@/common/messages'

export const cartMessages = defineMessages({
  'cart.title': ['购物车', 'Cart', 'カート'],
  'cart.empty': ['购物车还是空的', 'Your cart is empty', 'カートは空です'],
  'cart.empty_hint': [
    '挑一份心意，送给想念的人',
    'Find something good for someone',
    '大切な人へのギフトを選びましょう',
  ],
  'cart.select': ['选择 {title}', 'Select {title}', '{title}を選択'],
  'cart.select_all': ['全选', 'All', 'すべて'],
  'cart.total': ['合计', 'Total', '合計'],
  'cart.before_coupons': ['未计优惠和运费', 'Before coupons and delivery', '割引・送料別'],
  'cart.to_claim': ['可领 {n} 张', '{n} to claim', '{n}枚取得できます'],
  'cart.best_used': ['结算时用最优惠的', 'The best one is used', '最もお得なものを使います'],
  'cart.coupons': ['优惠券', 'Coupons', 'クーポン'],
  'cart.check_out': ['去结算 ({n})', 'Check out ({n})', 'レジへ ({n})'],
  'cart.none_selected': ['请选择要买的商品', 'Select what you want to buy', '購入する商品を選んでください'],
  'cart.too_many_lines': [
    '一单最多 {n} 种商品，请分开下单',
    'At most {n} different items in one order',
    '1回の注文は{n}種類までです',
  ],
  'cart.gone': ['失效商品 {n} 件', '{n} no longer available', '購入できない商品 {n}点'],
  'cart.clear_gone': ['清空失效', 'Remove these', 'まとめて削除'],
  'cart.ask_clear_gone': [
    '清空失效的商品？',
    'Remove what is no longer available?',
    '購入できない商品を削除しますか？',
  ],
  'cart.remove_n': ['删除 ({n})', 'Remove ({n})', '削除 ({n})'],
  'cart.ask_remove': [
    '删除选中的 {n} 种商品？',
    'Remove {n} {n|line|lines} from the cart?',
    '選択した{n}種類の商品を削除しますか？',
  ],
  'cart.sold_out': ['售罄', 'Sold out', '売り切れ'],
  'cart.off_shelf': ['已下架', 'No longer for sale', '販売終了'],
  'cart.price_changed': [
    '价格变了：加入时 {old}，现在 {price}',
    'Price changed: {old} when added, now {price}',
    '価格が変わりました：追加時 {old} → 現在 {price}',
  ],
  'cart.only_left': ['只剩 {n} 件', 'Only {n} left', '残り{n}点のみ'],
  'cart.limit_left': ['限购，最多还能买 {n} 件', 'You may buy {n} more', '購入制限：あと{n}点まで'],
  'cart.not_served': [
    '不配送到{place}，结算时可换地址',
    'Not delivered to {place}: choose another address at checkout',
    '{place}にはお届けできません。お届け先は購入時に変更できます',
  ],
  'cart.limited': ['限时价限 {n} 件', 'Limited time: at most {n}', '期間限定は{n}点まで'],
  'cart.change_to': ['改为 {n} 件', 'Change to {n}', '{n}点に変更'],
})
