import { boxTag } from './box'

const failed = { errMsg: 'shown by hand' }

/** Boxes for WeChat's shop, Channels and accounts (wechat.md 2.11). */
export const shopBoxes = [
  boxTag({
    tag: 'store-product',
    shows: '微信小店商品卡片',
    properties: ['appid', 'productId', 'productPromotionLink', 'customContent', 'mediaId', 'customStyle', 'openPage'],
    events: { entersuccess: {}, entererror: failed },
  }),
  boxTag({
    tag: 'store-home',
    shows: '微信小店主页',
    properties: ['appid'],
    events: { entersuccess: {}, entererror: failed },
  }),
  boxTag({
    tag: 'store-coupon',
    shows: '微信小店优惠券',
    properties: ['appid', 'couponId', 'shopAppid', 'customStyle'],
    events: { receivesuccess: {}, entersuccess: {}, entererror: failed },
  }),
  boxTag({
    tag: 'store-gift',
    shows: '微信小店礼物',
    properties: ['appid', 'productId', 'presentOrderId', 'giftId', 'customStyle'],
    events: { entersuccess: {}, entererror: failed },
  }),
  boxTag({
    tag: 'channel-live',
    shows: '视频号直播',
    properties: ['feedId', 'finderUserName'],
    events: { error: failed },
  }),
  boxTag({
    tag: 'channel-video',
    shows: '视频号视频',
    properties: ['feedId', 'finderUserName', 'feedToken', 'objectFit'],
    flags: ['autoplay', 'loop', 'muted'],
    events: { error: failed },
  }),
  boxTag({
    tag: 'official-account',
    shows: '关注公众号',
    events: { load: { status: 0, errMsg: 'ok' }, error: { status: 1, errMsg: failed.errMsg } },
  }),
  boxTag({ tag: 'official-account-publish', shows: '公众号文章', properties: ['path'], events: { error: failed } }),
]
