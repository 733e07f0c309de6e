import { openCalls } from '../../testing/open-calls'
import { closeViews } from '../../testing/open-view'

afterAll(closeViews)

const payment = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'RSA', paySign: 's' }

test('the cashier shows the package, and the person pays or cancels', async () => {
  const { page, call, outcome, close } = await openCalls()
  await call('requestPayment', payment)
  const cashier = page.getByRole('dialog', { name: '微信支付' })
  expect(await cashier.textContent()).toContain('prepay_id=wx1')
  await cashier.getByRole('button', { name: '确认支付' }).click()
  expect(await outcome('requestPayment')).toEqual({ errMsg: 'requestPayment:ok' })
  await call('requestPayment', payment)
  await cashier.getByRole('button', { name: '关闭' }).click()
  expect(await outcome('requestPayment')).toEqual({ errMsg: 'requestPayment:fail cancel' })
  await close()
})

test('an address is chosen, entered, or the dialog cancelled', async () => {
  const { page, call, outcome, close } = await openCalls()
  await call('chooseAddress')
  await page.getByRole('button', { name: /林小满/ }).click()
  expect(await outcome('chooseAddress')).toMatchObject({
    userName: '林小满',
    provinceName: '广东省',
    cityName: '广州市',
    countyName: '海珠区',
    telNumber: '13800000001',
  })
  await call('chooseAddress')
  await page.getByRole('button', { name: '添加收货地址' }).click()
  const form = page.getByRole('dialog', { name: '添加收货地址' })
  await form.getByLabel('收货人').fill('周一')
  await form.getByRole('button', { name: '保存' }).click()
  // An incomplete form stays open.
  await form.getByLabel('手机号码').fill('13912345678')
  await form.getByLabel('详细地址').fill('人民路 1 号')
  await form.getByRole('button', { name: '保存' }).click()
  expect(await outcome('chooseAddress')).toMatchObject({ userName: '周一', detailInfo: '人民路 1 号' })
  await call('chooseAddress')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  expect(await outcome('chooseAddress')).toEqual({ errMsg: 'chooseAddress:fail cancel' })
  await close()
})

test('a code is scanned without a camera', async () => {
  const { page, call, outcome, close } = await openCalls()
  await call('scanCode')
  await page.getByPlaceholder('码里的内容').fill('gift-2026')
  await page.getByRole('button', { name: '使用' }).click()
  expect(await outcome('scanCode')).toMatchObject({ result: 'gift-2026', scanType: 'QR_CODE', charSet: 'UTF-8' })
  await call('scanCode')
  await page.getByRole('button', { name: /商品条形码/ }).click()
  expect(await outcome('scanCode')).toMatchObject({ result: '6901234567892', scanType: 'EAN_13' })
  await call('scanCode')
  await page.getByRole('button', { name: /小程序码/ }).click()
  expect(await outcome('scanCode')).toMatchObject({ scanType: 'WX_CODE', path: 'pages/home/index' })
  await close()
})

test('messages are allowed one by one; refusing all is not a failure', async () => {
  const { page, call, outcome, close } = await openCalls({ templates: { refunded: '"退款" & 到账 <通知>' } })
  await call('requestSubscribeMessage', { tmplIds: ['shipped', 'refunded'] })
  await page.getByLabel('shipped').waitFor()
  await page.getByLabel('"退款" & 到账 <通知>').uncheck()
  await page.getByRole('button', { name: '允许' }).click()
  expect(await outcome('requestSubscribeMessage')).toMatchObject({ shipped: 'accept', refunded: 'reject' })
  await call('requestSubscribeMessage', { tmplIds: ['shipped'] })
  await page.getByRole('button', { name: '取消' }).click()
  expect(await outcome('requestSubscribeMessage')).toEqual({
    shipped: 'reject',
    errMsg: 'requestSubscribeMessage:ok',
  })
  await close()
})

test('a permission is asked for once, with its reason; the settings page can revoke it', async () => {
  const { page, call, outcome, close } = await openCalls()
  await call('getLocation', { type: 'gcj02' })
  const question = page.getByRole('dialog', { name: /位置信息/ })
  expect(await question.textContent()).toContain('看看附近的店')
  await question.getByRole('button', { name: '拒绝' }).click()
  expect(await outcome('getLocation')).toEqual({ errMsg: 'getLocation:fail auth deny', errno: 103 })
  await call('getLocation')
  expect(await outcome('getLocation')).toMatchObject({ errMsg: 'getLocation:fail auth deny' })
  await call('openSetting')
  const settings = page.getByRole('dialog', { name: '设置' })
  await settings.getByRole('switch', { name: '获取你的位置信息' }).check()
  await settings.getByRole('button', { name: '关闭' }).click()
  expect(await outcome('openSetting')).toMatchObject({ authSetting: { 'scope.userLocation': true } })
  await call('getLocation')
  expect(await outcome('getLocation')).toMatchObject({ errMsg: 'getLocation:ok' })
  await close()
})

test('WeChat asks for consent if the program has no dialog of its own, and remembers the answer', async () => {
  const { page, call, outcome, run, close } = await openCalls()
  await run('weappHost.wx.privacy.need()')
  await call('setClipboardData', { data: '世界' })
  const question = page.getByRole('dialog', { name: '用户隐私保护提示' })
  await question.getByRole('button', { name: '同意' }).click()
  expect(await outcome('setClipboardData')).toEqual({ errMsg: 'setClipboardData:ok' })
  expect(await page.getByRole('status').textContent()).toBe('内容已复制')
  await page.reload()
  await page.waitForFunction("'weappHost' in window")
  expect(await run('weappHost.wx.privacy.isAgreed()')).toBe(true)
  await close()
})

test('places of WeChat are shown by name, with a question where WeChat asks, and the program is hidden meanwhile', async () => {
  const { page, call, outcome, run, close } = await openCalls()
  await run(`window.heard = []; weappHost.programWx.onAppHide(() => heard.push('hide'))`)
  await run(`weappHost.programWx.onAppShow(({ scene, referrerInfo }) => heard.push([scene, referrerInfo.appId]))`)
  await call('navigateToMiniProgram', { appId: 'wx123', path: 'pages/index' })
  await page.getByRole('button', { name: '取消' }).click()
  expect(await outcome('navigateToMiniProgram')).toEqual({ errMsg: 'navigateToMiniProgram:fail cancel' })
  await call('navigateToMiniProgram', { appId: 'wx123', path: 'pages/index' })
  await page.getByRole('button', { name: '允许' }).click()
  expect(await outcome('navigateToMiniProgram')).toEqual({ errMsg: 'navigateToMiniProgram:ok' })
  expect(await page.getByRole('dialog', { name: '另一个小程序' }).textContent()).toContain('wx123')
  await page.getByRole('button', { name: '返回' }).click()
  expect(await run('heard')).toEqual(['hide', [1038, 'wx123']])
  await call('openChannelsUserProfile', { finderUserName: 'sph1' })
  expect(await outcome('openChannelsUserProfile')).toEqual({ errMsg: 'openChannelsUserProfile:ok' })
  await page.getByRole('dialog', { name: '视频号主页' }).getByText('sph1').waitFor()
  await close()
})

test('a button of the program gives consent, and the waiting call continues', async () => {
  const { page, call, outcome, run, close } = await openCalls()
  await run('weappHost.wx.privacy.need()')
  await run(`weappHost.programWx.onNeedPrivacyAuthorization((resolve) => {
    window.resolvePrivacy = resolve
    weappHost.page().instance.setData({ asks: true })
  })`)
  await call('setClipboardData', { data: '世界' })
  await page.getByText('同意并继续').tap()
  expect(await outcome('setClipboardData')).toEqual({ errMsg: 'setClipboardData:ok' })
  await close()
})
