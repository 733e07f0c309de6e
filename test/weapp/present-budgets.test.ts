import { limits } from '@haoli/contract'
import budgets from '../../budgets.json'
import { friends } from '../../server/testing/presents/present-fixtures'
import { costOf, costOfTap, expectAtMost, sumOf } from './support/cost'
import { demo, productPage } from './support/demo'
import { saysYesTo } from './support/handset'
import { answerBudget, expectFirstScreen, expectShape, firstScreen, tapBudget } from './support/kept'
import { person } from './support/person'
import { openShop, type Phone, type Shop } from './support/shop'

let shop: Shop
let wish: { skuId: string }
beforeAll(async () => {
  shop = await openShop()
  const skus = shop.db.selectFrom('skus').where('product_id', '=', demo.longjing.id)
  const sku = await skus.select('id').orderBy('position').executeTakeFirstOrThrow()
  wish = { skuId: sku.id }
  // Enough of it for every present below; the demo has sold some.
  await shop.db
    .updateTable('stocks')
    .set((eb) => ({ available: 1_000, supplied: eb(eb('held', '+', eb.ref('sold')), '+', 1_000) }))
    .where('sku_id', '=', sku.id)
    .execute()
})
afterAll(() => shop.close())
// No two presents of one moment.
beforeEach(() => shop.clock.advance(1))

const cardPage = (token: string) => ({ ...firstScreen, url: `gift/pages/card/index?token=${token}`, scene: 1007 })

async function checkout() {
  const { stored } = await person(shop, 'who-chooses')
  const phone = await shop.open({ ...firstScreen, url: `gift/pages/checkout/index?sku=${wish.skuId}`, stored })
  expect(phone.text()).toContain('对方填写地址')
  return phone
}

/** A present that its friend has opened on a phone of their own. */
async function opened(parcels = 1) {
  const { token } = await (await person(shop, 'giver')).open({ ...wish, parcels })
  const { stored } = await person(shop, 'who-opens')
  const phone = await shop.open({ ...cardPage(token), stored })
  await phone.tap('拆开礼物')
  expect(phone.text()).toContain(demo.longjing.title)
  return phone
}

async function accepted() {
  const { token } = await (await person(shop, 'giver')).open(wish)
  const who = await person(shop, 'who-accepts')
  await who.look(token)
  const { body } = await who.accept(token)
  const url = `gift/pages/received-present/index?id=${body.id}`
  return { phone: await shop.open({ ...firstScreen, url, stored: who.stored }), who }
}

const expectTap = async (phone: Phone, target: Parameters<typeof costOfTap>[1]) => {
  const { atOnce, answers, after } = await costOfTap(phone, target)
  expect(atOnce.calls).toBe(1)
  expectAtMost(atOnce, tapBudget)
  expectAtMost(answers, answerBudget)
  expectAtMost(after, { calls: 0, bytes: 0 })
}

test('the gifts tab of somebody who gives and takes', async () => {
  const { who } = await accepted()
  await who.open(wish)
  const phone = await shop.open({ ...firstScreen, url: 'tabs/gifts/index', stored: who.stored })
  expect(phone.text()).toContain('1')
  expectFirstScreen(phone)
  await expectTap(phone, '生日')
  await expectTap(phone, '感谢')
})

test('making a present: occasion, friend or group, one more parcel', async () => {
  const phone = await checkout()
  expectFirstScreen(phone)
  await expectTap(phone, '生日')
  await expectTap(phone, '一群朋友')
  await expectTap(phone, '增加')
  expect(phone.text()).toContain('× 3 份')
  await expectTap(phone, '一位朋友')
})

test('a note is written for the price of its words', async () => {
  const phone = await checkout()
  const field = '写一句话'
  await phone.type(field, '一')
  expectAtMost(await costOf(phone, () => phone.type(field, '一二')), { calls: 1, bytes: 150 })
  const longest = '福'.repeat(limits.presentNoteChars)
  expectAtMost(await costOf(phone, () => phone.type(field, longest)), { calls: 1, bytes: budgets.keystrokeBytes })
  // What else changes does not send the words again.
  const { bytes } = (await costOfTap(phone, '生日')).atOnce
  expect(bytes).toBeLessThan(3 * limits.presentNoteChars + 400)
  expect(phone.text()).toContain(`${limits.presentNoteChars}/${limits.presentNoteChars}`)
  // An empty note is a choice, and a suggestion is one tap away.
  await phone.type(field, '')
  await expectTap(phone, '换一句')
})

test('the giver sees a present with nobody, and one with all of fifty', async () => {
  const giver = await person(shop, 'giver-of-many')
  const { id, token } = await giver.open({ ...wish, parcels: limits.presentParcelsMax })
  const url = `gift/pages/present/index?id=${id}`
  expectFirstScreen(await shop.open({ ...firstScreen, url, stored: giver.stored }))
  for (const one of await friends(shop, limits.presentParcelsMax, 'one-of-many')) {
    await one.look(token)
    expect((await one.accept(token)).status).toBeLessThan(300)
  }
  const phone = await shop.open({ ...firstScreen, url, stored: giver.stored })
  expect(phone.text()).toContain('50')
  expectFirstScreen(phone)
  const late = await shop.open(cardPage(token))
  expect(late.text()).toContain('已经收完')
  expectFirstScreen(late)
})

test('an envelope, and what comes out of it', async () => {
  const { token } = await (await person(shop, 'giver')).open(wish)
  const { stored } = await person(shop, 'who-opens')
  const phone = await shop.open({ ...cardPage(token), stored })
  expectFirstScreen(phone)
  const { atOnce, answers, after } = await costOfTap(phone, '拆开礼物')
  expect(phone.text()).toContain(demo.longjing.title)
  expectAtMost(atOnce, tapBudget)
  // Another page, by what it holds.
  expectAtMost(answers, { calls: budgets.firstScreenCalls, bytes: budgets.firstScreenBytes })
  expectAtMost(after, { calls: 0, bytes: 0 })
  expectShape(phone)
  // The envelope has left.
  expectAtMost(await costOf(phone, () => phone.host.pass(2000)), { calls: 3, bytes: 3 * budgets.countdownBytes })
})

test('a present is accepted or declined on the page that it came out on', async () => {
  const phone = await opened()
  const sheet = await costOf(phone, () => phone.tap('婉拒'))
  expect(phone.text()).toContain('婉拒这份礼物')
  expectAtMost(sheet, { calls: 1, bytes: budgets.sheetBytes })
  await phone.tap('关闭')
  phone.host.wx.answer('showModal', () => ({ confirm: true, cancel: false }))
  phone.host.wx.answer('requestSubscribeMessage', saysYesTo([]))
  const { atOnce } = await costOfTap(phone, /^收下礼物 /)
  await phone.host.settle()
  expect(phone.route()).toBe('gift/pages/received-present/index')
  expectAtMost(atOnce, tapBudget)
})

test('a present received: thanks for it, and both lists', async () => {
  const { phone, who } = await accepted()
  expectFirstScreen(phone)
  await expectTap(phone, '爱心')
  expectAtMost(await costOf(phone, () => phone.type('说声谢谢', '太好喝了')), { calls: 1, bytes: 150 })
  const { atOnce, answers } = await costOfTap(phone, '发送感谢')
  expect(phone.text()).toContain('你说了谢谢')
  expectAtMost(atOnce, tapBudget)
  expectAtMost(answers, answerBudget)
  await who.open(wish)
  for (const list of ['received', 'sent']) {
    const page = await shop.open({ ...firstScreen, url: `gift/pages/${list}/index`, stored: who.stored })
    expect(page.text()).toContain(demo.longjing.title)
    expectFirstScreen(page)
  }
})

test('a code at a venue, and the sheet that it opens', async () => {
  const phone = await shop.open({ ...firstScreen, url: 'gift/pages/code/index?code=DEM0A-00001' })
  expect(phone.text()).toContain('龙井村')
  expectFirstScreen(phone)
})

const countdowns = {
  'the envelope': async () => shop.open(cardPage((await (await person(shop, 'giver')).open(wish)).token)),
  'the claim': () => opened(),
  'the present': async () => {
    const giver = await person(shop, 'giver')
    const { id } = await giver.open(wish)
    return shop.open({ ...firstScreen, url: `gift/pages/present/index?id=${id}`, stored: giver.stored })
  },
}

test.each(Object.entries(countdowns))(
  'time that runs out is one small call a second, and none out of sight: %s',
  async (_, open) => {
    const phone = await open()
    await phone.host.pass(3000)
    const seconds = 10
    phone.host.setData.length = 0
    await phone.host.pass(seconds * 1000)
    const cost = sumOf(phone)
    expect(cost.calls).toBeGreaterThan(seconds - 2)
    expectAtMost(cost, { calls: seconds + 1, bytes: (seconds + 1) * budgets.countdownBytes })
    for (const one of cost.each) expect(one.bytes).toBeLessThanOrEqual(budgets.countdownBytes)
    phone.host.move('navigateTo', `/${productPage(demo.longjing.id)}`)
    await phone.host.pass(3000)
    expectAtMost(await costOf(phone, () => phone.host.pass(seconds * 1000)), { calls: 0, bytes: 0 })
  },
)
