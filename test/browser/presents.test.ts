import { readFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { inRoot } from '../../scripts/lib/root'
import { picture } from '../../server/testing/uploads/upload-fixtures'
import { accept, address, chooseGift, payGift, tea } from './giving'
import { Phone } from './phone'
import { type OpenShop, openShop } from './shop'

let shop: OpenShop
beforeAll(async () => {
  shop = await openShop()
}, 120_000)
afterAll(() => shop?.close())

const open = (name: string, route: string) => Phone.open(shop.browser, shop.url, name, { route })

/** From the product to a present that is paid; answers the route of its card. */
async function give(giver: Phone): Promise<string> {
  await giver.top.getByRole('button', { name: '送给朋友' }).click()
  await chooseGift(giver)
  return payGift(giver)
}

const product = `/shop/pages/product/index?id=${tea.product}`

const clip = readFileSync(inRoot('packages/weapp-host/fixtures/clip.mp4'))
const video = { name: 'clip.mp4', mimeType: 'video/mp4', buffer: clip }

/** Chooses files where the form asks for some. */
async function choose(friend: Phone, button: string, ...files: (typeof video)[]) {
  const asked = friend.page.waitForEvent('filechooser')
  await friend.top.getByRole('button', { name: button, exact: true }).click()
  await (await asked).setFiles(files)
}

/** Waits until so many files are on the server: a video is two, for it has a poster. */
const uploadsStored = ({ page }: Phone, wanted: number) =>
  new Promise<void>((resolve) => {
    let stored = 0
    page.on('response', (answer) => {
      if (!answer.url().endsWith('/v1/uploads') || answer.status() !== 201) return
      stored += 1
      if (stored === wanted) resolve()
    })
  })

/** The page is loaded anew while the second picture is under way: the others are still in the form. */
async function applyForRefund(friend: Phone) {
  const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await picture() }
  await friend.tap('申请售后')
  await friend.tap('仅退款')
  await friend.tap('原因')
  await friend.tap('不想要了')
  const stored = uploadsStored(friend, 3)
  await choose(friend, '添加图片或视频', photo, video)
  await stored
  await friend.sees('提交申请')
  await friend.context.route('**/v1/uploads', () => undefined)
  await choose(friend, '添加图片', photo)
  await friend.sees('正在上传，请稍候')
  await friend.page.reload()
  await friend.context.unroute('**/v1/uploads')
  await friend.sees('有文件已不在这台设备上')
  await choose(friend, '重新选择图片 2', photo)
  await friend.tap('提交申请')
  await friend.sees('等商家答复')
  await friend.top.getByRole('button', { name: '视频', exact: true }).scrollIntoViewIfNeeded()
  await friend.page.waitForFunction(() => {
    const shown = [...document.querySelectorAll<HTMLImageElement>('[aria-label="视频"] img, [aria-label^="图片 "] img')]
    return shown.length === 3 && shown.every(({ naturalWidth }) => naturalWidth > 0)
  })
}

test('one friend is sent a present, unwraps it, says where, thanks, and the giver sees all but the place', async () => {
  const giver = await open('giver', product)
  const card = await give(giver)
  await giver.shot('present-open')
  const friend = await open('friend', card)
  await friend.shot('present-envelope')
  await accept(friend)
  await giver.sees('收下了')
  await giver.sees('待发货')
  expect(await giver.page.content()).not.toContain('茶山苑')

  await friend.top.getByRole('radio', { name: '爱心' }).click()
  await friend.top.locator('textarea').first().fill('太好喝了')
  await friend.tap('发送感谢')
  await friend.sees('你说了谢谢')
  await friend.shot('present-thanked')
  await applyForRefund(friend)

  const stranger = await open('stranger', card)
  await stranger.sees('已经被别人收下了')
  for (const phone of [giver, friend, stranger]) await phone.close()
}, 90_000)

/** Goes to it by Tab alone, as who has no finger and no mouse. */
async function tabTo(friend: Phone, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluate((one) => one.contains(document.activeElement))) return
    await friend.page.keyboard.press('Tab')
  }
  throw new Error('it was not reached by Tab')
}

test('who listens to the screen is told all there is to see, and accepts by names and keys alone', async () => {
  const giver = await open('teller', product)
  const friend = await open('listener', await give(giver))
  const { keyboard } = friend.page
  const button = (name: string | RegExp) => friend.top.getByRole('button', { name })
  const press = async (wanted: Locator, key: 'Enter' | 'Space' = 'Enter') => {
    await tabTo(friend, wanted)
    await keyboard.press(key)
  }

  await friend.top.getByRole('heading', { name: '送你一份礼物' }).waitFor()
  await friend.top.getByRole('timer').first().waitFor()
  await press(button('拆开礼物'))
  await friend.top.getByRole('heading', { name: '收下礼物' }).waitFor()
  // What decorates is not read aloud: neither the envelope that goes nor its confetti.
  expect(await friend.top.ariaSnapshot()).not.toMatch(/拆开礼物|礼$/m)

  await press(button('填写收货地址'))
  await tabTo(friend, friend.top.getByRole('textbox', { name: '智能填写' }))
  await keyboard.insertText(address)
  await press(button('识别'))
  await button('所在地区').getByText('浙江省 杭州市 西湖区').waitFor()
  await press(button('保存'), 'Space')
  await button(/138\*\*\*\*6021/).waitFor()
  // Not yet, and then yes.
  const question = friend.page.getByRole('alertdialog', { name: '收下礼物' })
  await press(button(/^收下礼物 /))
  await question.waitFor()
  await keyboard.press('Escape')
  await question.waitFor({ state: 'hidden' })
  await press(button(/^收下礼物 /))
  await press(question.getByRole('button', { name: '收下' }))
  await friend.top.getByRole('radio', { name: '爱心' }).waitFor()
  await friend.sees('待发货')
  await giver.close()
  await friend.close()
}, 90_000)
