import type { Phone } from './phone'
import { answerCashier } from './shopping'

/** The tea that is given. */
export const tea = { product: 'prd_10000086200037', size: '250g 礼罐' }

/** Of the friend who accepts it. */
export const address = '周立夏 13800006021 浙江省杭州市西湖区龙井路1号茶山苑3幢502'

/** From the sheet of sizes to the checkout. */
export async function chooseGift(giver: Phone): Promise<void> {
  await giver.top.getByRole('radio', { name: tea.size, exact: true }).click()
  await giver.top.getByRole('button', { name: '送给朋友' }).last().click()
  await giver.sees('对方填写地址，你不会看到')
}

/** From the checkout to a present that is paid; answers the route of its card, as the copied link has it. */
export async function payGift(giver: Phone): Promise<string> {
  await giver.top.getByRole('button', { name: /^支付 ¥/ }).click()
  await answerCashier(giver.page, '支付')
  await giver.sees('礼物包好了')
  await giver.top.getByRole('button', { name: '看二维码' }).click()
  await giver.top.locator('[aria-label*="扫码打开礼物"]').waitFor()
  const link = await giver.copies('复制链接')
  await giver.top.getByRole('button', { name: '关闭' }).last().click()
  expect(link).toContain('/app/#/gift/pages/card/index?token=')
  return link.slice(link.indexOf('#') + 1)
}

/** From the closed envelope to a parcel that is to be shipped. */
export async function accept(friend: Phone): Promise<void> {
  await friend.sees('送你一份礼物')
  await friend.top.getByRole('button', { name: '拆开礼物' }).click()
  await friend.sees('看不到你的地址和电话')
  await friend.tap('填写收货地址')
  await friend.sees('收件人')
  await friend.top.locator('textarea').first().fill(address)
  await friend.tap('识别')
  await friend.sees('浙江省 杭州市 西湖区')
  await friend.tap('保存')
  await friend.sees('138****6021')
  await friend.top.getByRole('button', { name: '收下礼物' }).click()
  await friend.page.locator('.taro__modal').getByText('收下', { exact: true }).click()
  await friend.sees('待发货')
}
