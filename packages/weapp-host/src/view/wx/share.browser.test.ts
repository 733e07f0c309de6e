import { openCalls } from '../../testing/open-calls'
import { closeViews } from '../../testing/open-view'

afterAll(closeViews)

test('a share button shows the card that the page makes, with a picture of the page', async () => {
  const { page, close } = await openCalls()
  await page.getByText('送给朋友').tap()
  const sheet = page.getByRole('dialog', { name: '发送给朋友' })
  await sheet.getByText('一盒新茶（button）').waitFor()
  const picture = await sheet.locator('.page-picture').boundingBox()
  // The whole page, scaled down to the card: its top is visible.
  expect(picture?.width).toBeCloseTo(301, 0)
  // A search for the page's text finds it once.
  expect(await page.getByText('新茶上市').count()).toBe(1)
  await sheet.getByRole('button', { name: '关闭' }).click()
  expect(await sheet.count()).toBe(0)
  await close()
})

test('a recipient opens the card on its page, in the scene of a chat', async () => {
  const { page, run, close } = await openCalls({ launch: { url: 'pages/home/index?id=1', query: '{"a":"1"}' } })
  await page.getByText('送给朋友').tap()
  await page.getByRole('button', { name: '以好友身份打开' }).click()
  await page.waitForURL(/scene=1007/)
  await page.waitForFunction("'weappHost' in window")
  expect(await run('weappHost.programWx.getEnterOptionsSync()')).toMatchObject({
    path: 'pages/home/index',
    query: { from: 'card' },
    scene: 1007,
  })
  await close()
})

test('a private message is marked, and its ticket reaches the recipient', async () => {
  const { page, run, close } = await openCalls()
  await run(
    `weappHost.programWx.updateShareMenu({ withShareTicket: true, isPrivateMessage: true, activityId: 'act-1' })`,
  )
  await page.getByText('送给朋友').tap()
  await page.getByText('私密消息').waitFor()
  await page.getByText('act-1').waitFor()
  await page.getByRole('button', { name: '以好友身份打开' }).click()
  await page.waitForURL(/scene=1044/)
  await page.waitForFunction("'weappHost' in window")
  const valid = await run(`new Promise((resolve) => weappHost.programWx.authPrivateMessage({
    shareTicket: weappHost.programWx.getEnterOptionsSync().shareTicket,
    success: ({ valid }) => resolve(valid),
  }))`)
  expect(valid).toBe(true)
  await close()
})

test('the capsule’s menu shares to a chat and to Moments', async () => {
  const { page, close } = await openCalls()
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByText('分享到朋友圈').click()
  await page.getByRole('dialog', { name: '分享到朋友圈' }).getByText('春天的第一盒茶').waitFor()
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.waitForURL(/scene=1154/)
  await close()
})
