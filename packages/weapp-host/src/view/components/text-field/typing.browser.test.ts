import type { Page } from 'playwright-core'
import { closeViews } from '../../../testing/open-view'
import { openWxml } from '../../../testing/open-wxml'
import { removeProgramFolders } from '../../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

/** Types like a Chinese input method: first the letters of a composition, then the chosen text. */
async function compose(page: Page, letters: string[], words: string) {
  const session = await page.context().newCDPSession(page)
  for (const text of letters) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await session.send('Input.insertText', { text: words })
}

test('typing fires an event for each letter, and the text stays where the program sets the previous value again', async () => {
  const { page, details, set, close } = await openWxml('<input value="{{name}}" bindinput="hear" />', {
    data: { name: '' },
  })
  const field = page.getByRole('textbox')
  await field.pressSequentially('ab')
  expect(await details('input')).toMatchObject([
    { value: 'a', cursor: 1 },
    { value: 'ab', cursor: 2 },
  ])
  await set({ name: '' })
  expect(await field.inputValue()).toBe('ab')
  await set({ name: 'abc' })
  await set({ name: '' })
  expect(await field.inputValue()).toBe('')
  await close()
})

test('Chinese text fires an event once it is chosen, and the composition is not disturbed', async () => {
  const { page, details, close } = await openWxml(
    `<input value="{{name}}" bindinput="echo" bindkeyboardcompositionupdate="half" />`,
    {
      data: { name: '', count: 0 },
      methods: `echo(event) { this.hear(event); this.setData({ name: event.detail.value }) },
        half(event) { this.hear(event); this.setData({ name: 'x', count: this.data.count + 1 }) },`,
    },
  )
  await page.getByRole('textbox').focus()
  await compose(page, ['n', 'ni', 'nihao'], '你好')
  expect(await details('input')).toMatchObject([{ value: '你好' }])
  expect(await details('keyboardcompositionupdate')).toMatchObject([
    { data: 'n' },
    { data: 'ni' },
    { data: 'nihao' },
    {},
  ])
  expect(await page.getByRole('textbox').inputValue()).toBe('你好')
  await close()
})

test('a field with the focus has its caret and no ring, which its edges would cut; what is not typed into has one', async () => {
  const { page, close } = await openWxml('<textarea /><button>b</button>')
  await page.getByRole('textbox').focus()
  const ringOfFocused = () =>
    page.evaluate(() => getComputedStyle(document.querySelector(':focus-visible') ?? document.body).outlineStyle)
  expect(await ringOfFocused()).toBe('none')
  await page.keyboard.press('Tab')
  expect(await ringOfFocused()).toBe('solid')
  await close()
})

test('a field accepts 140 characters by default, typed or set', async () => {
  const { page, set, close } = await openWxml(
    '<input id="usual" /><input id="short" maxlength="3" value="{{name}}" /><input id="free" maxlength="-1" />',
    { data: { name: 'abcdef' } },
  )
  const long = 'x'.repeat(200)
  for (const id of ['usual', 'free']) await page.locator(`#${id} input`).fill(long)
  expect((await page.locator('#usual input').inputValue()).length).toBe(140)
  expect((await page.locator('#free input').inputValue()).length).toBe(200)
  expect(await page.locator('#short input').inputValue()).toBe('abc')
  await set({ name: '一二三四' })
  expect(await page.locator('#short input').inputValue()).toBe('一二三')
  await close()
})

test('a number keyboard accepts no letters', async () => {
  const { page, close } = await openWxml(
    '<input id="n" type="number" /><input id="d" type="digit" /><input id="i" type="idcard" />',
  )
  for (const id of ['n', 'd', 'i']) await page.locator(`#${id} input`).pressSequentially('1a.5x')
  const values = ['n', 'd', 'i'].map((id) => page.locator(`#${id} input`).inputValue())
  expect(await Promise.all(values)).toEqual(['15', '1.5', '15x'])
  expect(await page.locator('#n input').getAttribute('inputmode')).toBe('numeric')
  await close()
})

test('the field shows what a handler returns', async () => {
  const { page, close } = await openWxml('<input bindinput="upper" />', {
    methods: 'upper: ({ detail }) => detail.value.toUpperCase(),',
  })
  await page.getByRole('textbox').pressSequentially('abc')
  expect(await page.getByRole('textbox').inputValue()).toBe('ABC')
  await close()
})

test('focus, confirm and blur fire in order; confirm-hold keeps the keyboard', async () => {
  const { page, heard, set, close } = await openWxml(
    `<input id="a" focus="{{on}}" value="tea" bindfocus="hear" bindblur="hear" bindconfirm="hear" />
     <input id="b" confirm-hold confirm-type="search" bindconfirm="hear" bindblur="hear" />`,
    { data: { on: false } },
  )
  await set({ on: true })
  await page.locator('#a input:focus').waitFor()
  await page.keyboard.press('Enter')
  expect(await heard()).toMatchObject([
    { type: 'focus', detail: { value: 'tea', height: 0 } },
    { type: 'confirm', detail: { value: 'tea' } },
    { type: 'blur', detail: { value: 'tea', cursor: 3 } },
  ])
  await page.locator('#b input').fill('green')
  await page.keyboard.press('Enter')
  expect(await heard()).toHaveLength(4)
  expect(await page.locator('#b input').getAttribute('enterkeyhint')).toBe('search')
  await page.locator('#b input:focus').waitFor()
  await close()
})

test('the placeholder has the class and style that the program sets', async () => {
  const { page, close } = await openWxml(
    '<input placeholder="Your name" placeholder-class="hint" placeholder-style="font-size: 30rpx" />',
    { wxss: '.hint { color: rgb(1, 2, 3) }' },
  )
  const hint = page.locator('wx-input > .hint')
  expect(
    await hint.evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).fontSize]),
  ).toEqual(['rgb(1, 2, 3)', '15px'])
  await page.getByPlaceholder('Your name').fill('张三')
  expect(await hint.textContent()).toBe('')
  await close()
})

test('a textarea grows with its lines and fires linechange', async () => {
  const { page, details, close } = await openWxml('<textarea auto-height maxlength="-1" bindlinechange="hear" />', {
    wxss: 'textarea { font-size: 16px; line-height: 20px; width: 200px }',
  })
  const field = page.getByRole('textbox')
  await field.fill('one\ntwo\nthree')
  expect(await page.locator('wx-textarea').evaluate((element) => element.getBoundingClientRect().height)).toBe(60)
  expect((await details('linechange')).at(-1)).toEqual({ height: 60, heightRpx: 120, lineCount: 3 })
  await close()
})

test('Enter starts a new line in a textarea; Ctrl+Enter confirms, and Enter with another confirm-type too', async () => {
  const { page, details, close } = await openWxml(
    '<textarea id="a" bindconfirm="hear" /><textarea id="b" confirm-type="send" bindconfirm="hear" />',
  )
  await page.locator('#a textarea').pressSequentially('one')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.locator('#b textarea').pressSequentially('two')
  await page.keyboard.press('Enter')
  expect(await details('confirm')).toEqual([{ value: 'one\n' }, { value: 'two' }])
  await close()
})

test('taps on a disabled field reach the program', async () => {
  const { page, details, close } = await openWxml('<input disabled value="Shanghai" bindtap="hear" />')
  await page.locator('wx-input').tap()
  expect(await details('tap')).toHaveLength(1)
  expect(await page.getByRole('textbox').isDisabled()).toBe(true)
  await close()
})

test('model:value writes typed text to the data', async () => {
  const { page, data, set, close } = await openWxml('<input model:value="{{name}}" /><text id="said">{{name}}</text>', {
    data: { name: 'a' },
  })
  await page.getByRole('textbox').fill('tea')
  expect(await data()).toMatchObject({ name: 'tea' })
  expect(await page.locator('#said').textContent()).toBe('tea')
  await set({ name: 'a' })
  expect(await page.getByRole('textbox').inputValue()).toBe('a')
  await close()
})

test('a nickname is reviewed when the keyboard closes', async () => {
  const { page, details, close } = await openWxml('<input type="nickname" bindnicknamereview="hear" />')
  await page.getByRole('textbox').fill('小明')
  await page.getByRole('textbox').blur()
  expect(await details('nicknamereview')).toEqual([{ pass: true, timeout: false }])
  await close()
})

test('a phone’s keyboard opens with the focus, fires events, and moves the page up', async () => {
  const { page, heard, close } = await openWxml(
    `<view style="height: 650px"></view><input bindfocus="hear" bindkeyboardheightchange="hear" cursor-spacing="10" />`,
    {
      launch: { keyboard: '300' },
      methods: `onLoad() {
        wx.onKeyboardHeightChange((detail) => getApp().heard.push({ type: 'wx', detail, id: '' }))
      },`,
    },
  )
  const field = page.getByRole('textbox')
  await field.focus()
  const box = await field.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0) + 10).toBeCloseTo(812 - 300, 0)
  await field.blur()
  expect(await page.locator('.wx-keyboard').count()).toBe(0)
  expect(await heard()).toMatchObject([
    { type: 'wx', detail: { height: 300 } },
    { type: 'focus', detail: { height: 300 } },
    { type: 'keyboardheightchange', detail: { height: 300, duration: 0.25 } },
    { type: 'wx', detail: { height: 0 } },
    { type: 'keyboardheightchange', detail: { height: 0 } },
  ])
  await close()
})
