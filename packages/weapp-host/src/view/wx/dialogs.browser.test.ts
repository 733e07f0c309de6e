import { openCalls } from '../../testing/open-calls'
import { closeViews } from '../../testing/open-view'

afterAll(closeViews)

test('a modal is answered by its buttons; Escape cancels', async () => {
  const { page, call, outcome, close } = await openCalls()
  await call('showModal', { title: '删除？', content: '不能恢复' })
  const dialog = page.getByRole('dialog', { name: '删除？' })
  await dialog.getByRole('button', { name: '确定' }).click()
  expect(await outcome('showModal')).toMatchObject({ confirm: true, cancel: false, errMsg: 'showModal:ok' })
  expect(await dialog.count()).toBe(0)
  await call('showModal', { title: '删除？' })
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  expect(await outcome('showModal')).toMatchObject({ confirm: false, cancel: true })
  await close()
})

test('a modal with a field returns its text', async () => {
  const { page, call, outcome, close } = await openCalls()
  await call('showModal', { title: '祝福', editable: true, placeholderText: '新年快乐', confirmText: '写好了' })
  await page.getByRole('textbox', { name: '新年快乐' }).fill('生日快乐')
  await page.getByRole('button', { name: '写好了' }).click()
  expect(await outcome('showModal')).toMatchObject({ confirm: true, content: '生日快乐' })
  await close()
})

test('the focus stays in a dialog and returns to its previous place', async () => {
  const { page, call, run, outcome, close } = await openCalls()
  await page.locator('wx-button').focus()
  const focused = () =>
    run<string>(`(() => {
    let at = document.activeElement
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return at.textContent
  })()`)
  const before = await focused()
  await call('showModal', { title: '好吗' })
  await page.getByRole('dialog').waitFor()
  const seen: string[] = []
  for (let press = 0; press < 3; press += 1) {
    seen.push(await focused())
    await page.keyboard.press('Tab')
  }
  expect(seen).toEqual(['确定', '取消', '确定'])
  await page.keyboard.press('Escape')
  await outcome('showModal')
  expect(await focused()).toBe(before)
  await close()
})

test('an action sheet returns a choice, or fails with cancel', async () => {
  const { page, call, outcome, close } = await openCalls()
  await call('showActionSheet', { itemList: ['快递', '自提'] })
  await page.getByRole('button', { name: '自提' }).click()
  expect(await outcome('showActionSheet')).toMatchObject({ tapIndex: 1 })
  await call('showActionSheet', { itemList: ['快递', '自提'] })
  await page.getByRole('dialog').waitFor()
  await page.mouse.click(180, 100)
  expect(await outcome('showActionSheet')).toEqual({ errMsg: 'showActionSheet:fail cancel' })
  await close()
})

test('toast and loading share one place; each has its own call to hide it', async () => {
  const { page, call, outcome, run, close } = await openCalls()
  const status = page.getByRole('status')
  await call('showLoading', { title: '加载中' })
  await outcome('showLoading')
  expect(await status.textContent()).toBe('加载中')
  await call('showToast', { title: '已加入', duration: 100 })
  await outcome('showToast')
  expect(await status.textContent()).toBe('已加入')
  await call('hideLoading', { noConflict: true })
  await outcome('hideLoading')
  expect(await status.count()).toBeLessThanOrEqual(1)
  await status.waitFor({ state: 'detached' })
  await call('showToast', { title: '不会久留', icon: 'none', duration: 60_000 })
  await run('weappHost.programWx.hideLoading()')
  await status.waitFor({ state: 'detached' })
  await close()
})

test('a mask blocks touches on the page, and a toast without one does not', async () => {
  const { page, run, close } = await openCalls()
  const reached = () => run<string>('document.elementFromPoint(180, 300).tagName')
  await run(`weappHost.programWx.showLoading({ title: '…', mask: false })`)
  await page.getByRole('status').waitFor()
  expect(await reached()).not.toBe('DIV')
  await run(`weappHost.programWx.showLoading({ title: '…', mask: true })`)
  await page.locator('.toast-mask.blocks').waitFor()
  expect(await reached()).toBe('DIV')
  await close()
})

test('an answer set by the test replaces the dialog until it is removed', async () => {
  const { page, call, outcome, run, close } = await openCalls()
  await run(`weappHost.wx.answer('showModal', { confirm: true, cancel: false })`)
  await call('showModal', { title: '问' })
  expect(await outcome('showModal')).toMatchObject({ confirm: true })
  expect(await page.getByRole('dialog').count()).toBe(0)
  await run(`weappHost.wx.forget('showModal')`)
  await call('showModal', { title: '问' })
  await page.getByRole('dialog', { name: '问' }).waitFor()
  await close()
})

test('dialogs follow the phone’s theme, also while they are open', async () => {
  const { page, call, run, close } = await openCalls({ launch: { theme: 'dark' } })
  await call('showModal', { title: '问' })
  const paper = () => page.getByRole('dialog').evaluate((box) => getComputedStyle(box).backgroundColor)
  expect(await paper()).toBe('rgb(44, 44, 44)')
  await run(`weappHost.setTheme('light')`)
  expect(await paper()).toBe('rgb(255, 255, 255)')
  await close()
})

test('on a phone in English WeChat’s texts are English', async () => {
  const { page, call, outcome, close } = await openCalls({ launch: { language: 'en' } })
  await call('showModal', { title: 'Sure?' })
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(await outcome('showModal')).toMatchObject({ cancel: true })
  await close()
})
