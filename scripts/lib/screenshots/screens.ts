import type { Phone } from '../../../test/browser/phone'
import { answerCashier, chooseTea, goToCheckout, openTea } from '../../../test/browser/shopping'
import type { Stage } from './stage'

export interface Screen {
  name: string
  /** Where it begins. */
  route: string
  /** Who holds the phone: somebody of the stage, or nobody yet. */
  who?: string
  /** What to do before the picture is taken. */
  steps?: (phone: Phone) => Promise<void>
}

/** On the gifts tab of the giver. */
export const openPresents = '2 份等朋友收下'
/** The first of its goods, which come into the list as they come into sight. */
export const firstGift = '明前西湖龙井'

const tea = '/shop/pages/search/index?q=%E6%98%8E%E5%89%8D%E8%A5%BF%E6%B9%96%E9%BE%99%E4%BA%95'

async function buy(phone: Phone) {
  await goToCheckout(phone)
  await phone.tap('提交订单')
  await answerCashier(phone.page, '支付')
  await phone.tap('查看订单')
  await phone.sees('待发货')
}

async function goToGiftCheckout(phone: Phone) {
  await openTea(phone)
  await phone.top.getByRole('button', { name: '送给朋友' }).click()
  await phone.top.getByRole('radio', { name: '250g 礼罐', exact: true }).click()
  await phone.top.getByRole('button', { name: '送给朋友' }).last().click()
  await phone.sees('对方填写地址，你不会看到')
}

/** Whoever has logged in, as the cart asks for, sees on the gifts tab what they sent. */
export async function goToGifts(phone: Phone) {
  await phone.sees('购物车还是空的')
  await phone.page.locator('taro-tabbar').getByText('礼物', { exact: true }).click()
  await phone.sees(openPresents)
  await phone.sees(firstGift)
}

export const closedEnvelope = (phone: Phone) => phone.sees('送你一份礼物')

export async function unwrap(phone: Phone) {
  await closedEnvelope(phone)
  await phone.top.getByRole('button', { name: '拆开礼物' }).click()
  await phone.sees('看不到你的地址和电话')
}

/** A promoter of the demo, and a product that they share. */
const leader = 'demo-promoter-2'
const shared = '/promoter/pages/product/index?id=prd_10000086200037'

async function makePoster(phone: Phone) {
  await phone.top.getByRole('button', { name: '分享' }).click()
  await phone.tap('做一张海报')
  await phone.top.getByRole('img', { name: /的海报$/ }).waitFor()
}

/** Claims the first that there is, and goes to what one has. */
async function claimOne(phone: Phone) {
  await phone.tap('领取')
  await phone.sees('去使用')
  await phone.tap('我的优惠券')
  await phone.sees('到期')
}

/** The README's pictures, of the browser build. */
export const screensOf = ({ giver, friend, owner, cardPage, groupPage, ...service }: Stage): Screen[] => [
  { name: 'home', route: '/tabs/home/index' },
  { name: 'shelf', route: '/tabs/shelf/index' },
  { name: 'search', route: '/shop/pages/search/index?q=lj' },
  { name: 'product', route: tea, steps: openTea },
  { name: 'sku', route: tea, steps: chooseTea },
  { name: 'checkout', route: tea, steps: goToCheckout },
  { name: 'order', route: tea, steps: buy },
  { name: 'me', route: '/tabs/me/index' },
  { name: 'gifts', route: '/tabs/cart/index', who: giver, steps: goToGifts },
  { name: 'gift-checkout', route: tea, steps: goToGiftCheckout },
  { name: 'envelope', route: cardPage, who: friend, steps: closedEnvelope },
  { name: 'claim', route: cardPage, who: friend, steps: unwrap },
  {
    name: 'promoter-centre',
    route: '/promoter/pages/centre/index',
    who: leader,
    steps: (phone) => phone.sees('每天的佣金'),
  },
  { name: 'promoter-product', route: shared, who: leader, steps: (phone) => phone.sees('每种规格赚多少') },
  { name: 'promoter-poster', route: shared, who: leader, steps: makePoster },
  {
    name: 'promoter-shelf',
    route: '/promoter/pages/shelf/index?pm=DEM0S-00002',
    steps: (phone) => phone.sees('团长小周 选的'),
  },
  {
    name: 'agency-centre',
    route: '/agency/pages/centre/index',
    who: owner,
    steps: (phone) => phone.sees('近 30 天推客卖出'),
  },
  {
    name: 'agency-promoters',
    route: '/agency/pages/promoters/index',
    who: owner,
    steps: (phone) => phone.sees('团长阿宁'),
  },
  { name: 'agency-goods', route: '/agency/pages/goods/index', who: owner, steps: (phone) => phone.sees('佣金') },
  { name: 'agency-plaza', route: '/agency/pages/plaza/index', who: owner, steps: (phone) => phone.sees('远山团') },
  { name: 'coupon-centre', route: '/coupon/pages/centre/index', steps: (phone) => phone.sees('即将开抢') },
  {
    name: 'coupon',
    route: '/coupon/pages/coupon/index?id=cpn_of_prm_demo_leader&pm=DEM0P-00002',
    steps: (phone) => phone.sees(firstGift),
  },
  { name: 'my-coupons', route: '/coupon/pages/centre/index', steps: claimOne },
  {
    name: 'promoter-coupons',
    route: '/promoter/pages/coupons/index',
    who: leader,
    steps: (phone) => phone.sees('推客专享'),
  },
  {
    name: 'after-sale-apply',
    route: `/service/pages/apply/index?order=${service.askedOrder}`,
    who: service.buyer,
    steps: (phone) => phone.tap('退货退款'),
  },
  {
    name: 'after-sale-proposal',
    route: `/service/pages/after-sale/index?id=${service.proposal}`,
    who: service.buyer,
    steps: (phone) => phone.sees('商家的方案'),
  },
  {
    name: 'after-sale-return',
    route: `/service/pages/after-sale/index?id=${service.goingBack}`,
    who: service.buyer,
    steps: (phone) => phone.sees('请寄回商品'),
  },
  {
    name: 'invoice',
    route: `/service/pages/invoice/index?orderId=${service.askedOrder}`,
    who: service.buyer,
    steps: (phone) => phone.sees('周立夏'),
  },
  { name: 'group', route: groupPage, who: giver, steps: (phone) => phone.sees('还有 2 份等朋友收下') },
]
