import type { Locator } from 'playwright-core'

/** A phone, or one in the preview's frames. */
export interface Screen {
  top: Locator
  tap(words: string | RegExp): Promise<void>
  sees(words: string | RegExp): Promise<void>
}

const address = '周立夏 13800006021 浙江省杭州市西湖区龙井路1号茶山苑3幢502'

/** Opens the tea on the page on top. */
export async function openTea(phone: Screen) {
  await phone.tap('明前西湖龙井')
  await phone.sees('立即购买')
}

export async function chooseTea(phone: Screen) {
  await openTea(phone)
  await phone.tap('立即购买')
  await phone.tap('双罐礼盒')
}

/** From a list with the tea in it to the checkout, with an address pasted in. */
export async function goToCheckout(phone: Screen) {
  await chooseTea(phone)
  await phone.top.getByText('立即购买').last().click()
  await pasteAddress(phone)
}

/** On the checkout of somebody who has no address yet. */
export async function pasteAddress(phone: Screen) {
  await phone.tap('添加收货地址')
  // The page below has a text area too: wait until the address page is the one on top.
  await phone.sees('收件人')
  await phone.top.locator('textarea').first().fill(address)
  await phone.tap('识别')
  await phone.sees('浙江省 杭州市 西湖区')
  await phone.tap('保存')
  await phone.sees('138****6021')
}

/** Answers the sandbox's cashier. `within` is the page, or the frame, that the phone is in. */
export async function answerCashier(within: { locator(selector: string): Locator }, answer: '支付' | '取消') {
  await within.locator('.taro__modal').getByText(answer, { exact: true }).click()
}
