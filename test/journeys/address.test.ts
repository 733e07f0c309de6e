import { startShop } from './support/journey'

let shop: Awaited<ReturnType<typeof startShop>>
beforeAll(async () => {
  shop = await startShop()
})
afterAll(() => shop.close())

const line = '周立夏，138 0000 6021，浙江省杭州市西湖区龙井路1号茶山苑3幢502'

test('a shopper pastes one line, checks it and has an address', async () => {
  const phone = await shop.openPhone({ url: '/account/pages/addresses/index' })
  await phone.see('还没有收货地址')
  await phone.tap('新增地址')
  await phone.arriveAt('account/pages/address/index')

  await phone.type('智能填写', line)
  await phone.tap('识别')
  await phone.until(() => expect(phone.phone.toasts).toContain('已填好，请核对'))
  await phone.see('浙江省 杭州市 西湖区')

  await phone.tap('保存')
  await phone.arriveAt('account/pages/addresses/index')
  await phone.see('周立夏')
  await phone.see('龙井路1号茶山苑3幢502')
  await phone.see('默认')
})

test('what may be wrong in a pasted text is marked, and one tap brings the text back', async () => {
  const phone = await shop.openPhone({ url: '/account/pages/address/index' })
  await phone.pick('[data-picker=region]', ['浙江省', '杭州市', '西湖区'])
  await phone.type('智能填写', '义乌 稠州北路699号 一米阳光')
  await phone.tap('识别')
  await phone.see('不太确定：收件人、详细地址')
  await phone.see('请核对')
  await phone.see('浙江省 杭州市 西湖区')
  expect(phone.page().getByLabelText('收件人')).toHaveProperty('value', '一米阳光')
  expect(phone.page().getByLabelText('详细地址')).toHaveProperty('value', '义乌稠州北路699号一米阳光')

  await phone.tap('恢复原文')
  expect(phone.page().getByLabelText('智能填写')).toHaveProperty('value', '义乌 稠州北路699号 一米阳光')
  expect(phone.page().getByLabelText('收件人')).toHaveProperty('value', '')
  expect(phone.page().queryByText('请核对')).toBeNull()
})

test('what is missing is said beside the field, and nothing typed is lost', async () => {
  const phone = await shop.openPhone({ url: '/account/pages/address/index' })
  await phone.type('收件人', '陈霜降')
  await phone.type('手机号', '1390000111')
  await phone.tap('保存')
  await phone.see('手机号好像不对')
  await phone.see('请选择所在地区')
  await phone.see('请填写详细地址')
  expect(phone.page().getByLabelText('收件人')).toHaveProperty('value', '陈霜降')

  await phone.type('手机号', '13900001111')
  await phone.pick('[data-picker=region]', ['北京市', '北京市', '朝阳区'])
  await phone.type('详细地址', '建国路 88 号')
  await phone.tap('保存')
  await phone.arriveAt('account/pages/addresses/index')
  await phone.see('北京市 朝阳区 建国路 88 号')
})

test("an address from WeChat's own book is taken over whole", async () => {
  const phone = await shop.openPhone({
    url: '/account/pages/addresses/index',
    prepare: (one) => {
      one.chosenAddress = {
        userName: '林芒种',
        telNumber: '13700002222',
        provinceName: '广东省',
        cityName: '深圳市',
        countyName: '南山区',
        streetName: '粤海街道',
        detailInfo: '科技园 1 栋',
      }
    },
  })
  await phone.tap('用微信地址')
  await phone.see('林芒种')
  await phone.see('广东省 深圳市 南山区 粤海街道科技园 1 栋')
})

test('an address that was deleted is gone, after a question', async () => {
  const phone = await shop.openPhone({ url: '/account/pages/address/index' })
  await phone.type('智能填写', line)
  await phone.tap('识别')
  await phone.see('浙江省 杭州市 西湖区')
  await phone.tap('保存')
  await phone.see('周立夏')
  await phone.tap('编辑 周立夏 的地址')
  phone.phone.modalAnswers.push(false, true)
  await phone.tap('删除地址')
  await phone.arriveAt('account/pages/address/index')
  await phone.tap('删除地址')
  await phone.see('还没有收货地址')
})

test('offline, the address book says so and comes back with the network', async () => {
  const phone = await shop.openPhone({
    url: '/account/pages/addresses/index',
    prepare: (one) => {
      one.online = false
    },
  })
  await phone.see('网络')
  await phone.findNetwork()
  await phone.tap('重试')
  await phone.see('还没有收货地址')
})

test('another language, dark and large text hold on every page', async () => {
  const phone = await shop.openPhone({ url: '/account/pages/settings/index' })
  await phone.tap('English')
  await phone.see('Appearance')
  await phone.tap('Dark')
  await phone.tap('Largest')
  await phone.goTo('push', '/account/pages/about/index')
  await phone.see('Haoli is an open-source WeChat shop')
  expect(phone.element().firstElementChild?.className).toMatch(/dark.*text-larger/)
})
