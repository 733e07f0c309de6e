import type { Page } from 'playwright-core'
import { closedEnvelope, firstGift, goToGifts, openPresents, type Screen, unwrap } from './screens'
import type { Stage } from './stage'

/** One screen in both builds: `steps` in the browser build, `miniSteps` in the mini program. */
export interface Pair extends Screen {
  miniSteps?: (page: Page) => Promise<void>
}

const product = '/shop/pages/product/index?id=prd_10000086200037'

async function goToGiftsOnWeChat(page: Page) {
  await page.locator('.weapp-tab-bar').getByText('礼物', { exact: true }).tap()
  await page.getByText(openPresents).waitFor()
  await page.getByText(firstGift).locator('visible=true').first().waitFor()
}

async function unwrapOnWeChat(page: Page) {
  await page.getByRole('button', { name: '拆开礼物' }).tap()
  await page.getByText('看不到你的地址和电话').waitFor()
}

export const pairsOf = ({ giver, friend, shopper, cardPage }: Stage): Pair[] => [
  { name: 'both-home', route: '/tabs/home/index' },
  { name: 'both-product', route: product, steps: (phone) => phone.sees('立即购买') },
  { name: 'both-cart', route: '/tabs/cart/index', who: shopper },
  { name: 'both-gifts', route: '/tabs/cart/index', who: giver, steps: goToGifts, miniSteps: goToGiftsOnWeChat },
  { name: 'both-envelope', route: cardPage, who: friend, steps: closedEnvelope },
  { name: 'both-claim', route: cardPage, who: friend, steps: unwrap, miniSteps: unwrapOnWeChat },
]
