import { closeViews } from '../../../testing/open-view'
import { openWxml } from '../../../testing/open-wxml'
import { removeProgramFolders } from '../../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

test('boxes of WeChat’s features show their name, and their events can be sent', async () => {
  const { page, heard, close } = await openWxml(
    '<store-product appid="wx1" product-id="42" bind:entererror="hear" /><official-account bindload="hear" />',
  )
  expect(await page.locator('store-product').textContent()).toContain('product-id: 42')
  await page.getByRole('button', { name: 'entererror' }).click()
  await page.getByRole('button', { name: 'load' }).click()
  expect((await heard()).map(({ type }) => type)).toEqual(['entererror', 'load'])
  expect(await page.locator('official-account').boundingBox()).toMatchObject({ height: 84 })
  await close()
})

test('a video that cannot be played is named, with its children above it, and the program is told', async () => {
  const { page, details, call, waitFor, close } = await openWxml(
    '<video id="v" src="/film.mp4" binderror="hear"><cover-view>Tea</cover-view></video>',
    { methods: "play() { wx.createVideoContext('v').play() }," },
  )
  await waitFor('error')
  expect(await details('error')).toEqual([{ errMsg: 'MEDIA_ERR_SRC_NOT_SUPPORTED: /film.mp4' }])
  expect(await page.getByText('/film.mp4').isVisible()).toBe(true)
  expect(await page.getByText('Tea').isVisible()).toBe(true)
  expect(await page.locator('wx-video').boundingBox()).toMatchObject({ width: 300, height: 225 })
  await call('play')
  await close()
})

test('calls on a map succeed without an error', async () => {
  const { details, call, waitFor, close } = await openWxml('<map id="m" longitude="113.3" latitude="23.1" />', {
    methods: `ask() {
      const map = wx.createMapContext('m')
      map.moveToLocation()
      map.getCenterLocation({ success: ({ longitude, latitude }) => getApp().heard.push({ type: 'centre', detail: { longitude, latitude } }) })
    },`,
  })
  await call('ask')
  await waitFor('centre')
  expect(await details('centre')).toEqual([{ longitude: 113.3, latitude: 23.1 }])
  await close()
})

test('names of people are WeChat’s anonymous ones', async () => {
  const { page, close } = await openWxml('<open-data type="userNickName" /><open-data id="a" type="userAvatarUrl" />')
  expect(await page.getByText('微信用户').isVisible()).toBe(true)
  expect(await page.locator('#a').getAttribute('avatar')).toBe('')
  await close()
})
