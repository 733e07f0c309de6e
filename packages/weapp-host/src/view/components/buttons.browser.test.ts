import { closeViews } from '../../testing/open-view'
import { openWxml } from '../../testing/open-wxml'
import { removeProgramFolders } from '../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

test('buttons have WeChat’s sizes and colours, and the width of their parent', async () => {
  const { page, close } = await openWxml(
    '<button id="usual">Send</button><button id="main" type="primary">Send</button><button id="mini" size="mini">Send</button><view style="display: flex; width: 300px"><button id="one">A</button><button id="other">B</button></view>',
  )
  const look = (id: string) =>
    page.locator(`#${id}`).evaluate((element) => {
      const { width, height } = element.getBoundingClientRect()
      return [width, height, getComputedStyle(element).backgroundColor]
    })
  expect(await look('usual')).toEqual([375, 46, 'rgb(248, 248, 248)'])
  expect(await look('main')).toEqual([375, 46, 'rgb(7, 193, 96)'])
  const [width, height] = await look('mini')
  expect([Number(width) < 100, Math.round(Number(height))]).toEqual([true, 30])
  // In a flex row they shrink to their text, where a browser's button would not.
  expect(Number((await look('one'))[0])).toBeLessThan(150)
  await close()
})

test('with the newer style of app.json they are narrower, bold and without a border', async () => {
  const { page, close } = await openWxml('<button>Send</button>', {
    files: { 'app.json': '{ "pages": ["pages/a/index"], "style": "v2" }' },
  })
  const look = await page.locator('wx-button').evaluate((element) => {
    const { width, height } = element.getBoundingClientRect()
    return [width, Math.round(height), getComputedStyle(element).fontWeight, getComputedStyle(element).color]
  })
  expect(look).toEqual([184, 40, '700', 'rgb(6, 174, 86)'])
  await close()
})

test('a button responds to taps, Enter and Space; a disabled one does not', async () => {
  const { page, heard, close } = await openWxml(
    '<view id="around" bindtap="hear"><button id="on" bindtap="hear">On</button><button id="off" disabled bindtap="hear">Off</button></view>',
  )
  const on = page.getByRole('button', { name: 'On' })
  await on.tap()
  await on.press('Enter')
  await on.press(' ')
  await page.getByRole('button', { name: 'Off' }).tap({ force: true })
  expect((await heard()).map(({ id }) => id)).toEqual(['on', 'around', 'on', 'around', 'on', 'around'])
  expect(await page.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true)
  await close()
})

test('a pressed tag has its hover class, only the innermost with hover-stop-propagation', async () => {
  const { page, close } = await openWxml(
    `<view id="outer" hover-class="down" hover-stay-time="60000"><view id="inner" hover-class="down" hover-stop-propagation hover-start-time="0">A</view></view>
     <button id="b" hover-class="down" hover-start-time="0">B</button><view style="height: 60px"></view><view id="late" hover-class="down" hover-start-time="300" hover-stay-time="60000">C</view>`,
    { wxss: '.down { color: rgb(1, 2, 3) }' },
  )
  const press = async (id: string) => {
    const box = await page.locator(`#${id}`).boundingBox()
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
    await page.mouse.down()
    await page.locator(`#${id}.down`).waitFor()
  }
  await press('inner')
  expect(await page.locator('#outer.down').count()).toBe(0)
  await page.mouse.up()
  await press('b')
  expect(await page.locator('#b').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)')
  await page.mouse.up()
  await page.locator('#b:not(.down)').waitFor()
  // The tap ends before `hover-start-time`, and the class is shown all the same.
  await page.locator('#late').tap()
  await page.locator('#late.down').waitFor()
  await close()
})

test('a phone number is returned if the person allows it, and a refusal is reported', async () => {
  const { page, details, close } = await openWxml(
    '<button open-type="getPhoneNumber" bindgetphonenumber="hear">Phone</button>',
  )
  await page.getByRole('button', { name: 'Phone' }).tap()
  await page.getByRole('button', { name: '不允许' }).tap()
  await page.getByRole('button', { name: 'Phone' }).tap()
  await page.getByRole('button', { name: '允许', exact: true }).tap()
  expect(await details('getphonenumber')).toMatchObject([
    { errMsg: 'getPhoneNumber:fail user deny' },
    { errMsg: 'getPhoneNumber:ok', code: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  await close()
})

test('an avatar is a file that the program can show', async () => {
  const { page, details, data, waitFor, close } = await openWxml(
    '<button open-type="chooseAvatar" bindchooseavatar="take">Avatar</button><image src="{{src}}" bindload="hear" />',
    { data: { src: '' }, methods: 'take(event) { this.hear(event); this.setData({ src: event.detail.avatarUrl }) },' },
  )
  await page.getByRole('button', { name: 'Avatar' }).tap()
  await page.getByRole('button', { name: '用微信头像' }).tap()
  await waitFor('load')
  expect((await data()).src).toMatch(/^wxfile:\/\/tmp_/)
  expect(await details('load')).toEqual([{ width: 132, height: 132 }])
  await close()
})

test('user info is anonymous, and an app cannot be opened', async () => {
  const { page, heard, close } = await openWxml(
    '<button open-type="getUserInfo" lang="zh_CN" bindgetuserinfo="hear">Who</button><button open-type="launchApp" binderror="hear">App</button><button open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="hear">Agree</button>',
  )
  for (const name of ['Who', 'App', 'Agree']) await page.getByRole('button', { name }).tap()
  expect(await heard()).toMatchObject([
    { type: 'getuserinfo', detail: { userInfo: { nickName: '微信用户', language: 'zh_CN' } } },
    { type: 'error', detail: { errMsg: 'launchApp:fail invalid scene' } },
    { type: 'agreeprivacyauthorization', detail: { errMsg: 'agreePrivacyAuthorization:ok' } },
  ])
  await close()
})

test('a card sent by staff leads back to the page with its path', async () => {
  const { page, details, close } = await openWxml(
    '<button open-type="contact" send-message-path="pages/a/index?id=7" bindcontact="hear">Help</button>',
  )
  await page.getByRole('button', { name: 'Help' }).tap()
  await page.getByRole('button', { name: '点客服发来的卡片' }).tap()
  expect(await details('contact')).toMatchObject([{ path: 'pages/a/index', query: { id: '7' } }])
  await close()
})

test('a share button asks the page for its card, and passes itself as the target', async () => {
  const { page, details, waitFor, close } = await openWxml(
    '<button open-type="share" id="s" data-of="tea">Share</button>',
    {
      methods: `onShareAppMessage({ from, target }) {
      getApp().heard.push({ type: 'share', detail: { from, id: target.id, of: target.dataset.of } })
      return { title: 'Tea', path: '/pages/a/index?id=1' }
    },`,
    },
  )
  await page.getByRole('button', { name: 'Share' }).tap()
  await waitFor('share')
  expect(await details('share')).toEqual([{ from: 'button', id: 's', of: 'tea' }])
  await close()
})
