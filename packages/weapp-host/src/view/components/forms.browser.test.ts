import { closeViews } from '../../testing/open-view'
import { openWxml } from '../../testing/open-wxml'
import { removeProgramFolders } from '../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const formWxml = `
<form bindsubmit="hear" bindreset="hear">
  <input name="name" value="张三" />
  <textarea name="note" value="fast" />
  <switch name="gift" checked />
  <slider name="count" min="1" max="9" value="3" />
  <checkbox-group name="extras"><checkbox value="card" checked>Card</checkbox><checkbox value="box" checked>Box</checkbox></checkbox-group>
  <radio-group name="pay"><radio value="wechat" checked>WeChat</radio><radio value="card">Card</radio></radio-group>
  <picker name="size" range="{{['S', 'M']}}" value="1"><text>Size</text></picker>
  <input value="no name" />
  <stepper name="pieces" />
  <button form-type="submit" data-of="order">Send</button>
  <button form-type="reset">Clear</button>
</form>`

const stepper = {
  'pages/a/index.json': '{ "usingComponents": { "stepper": "/stepper/index" } }',
  'stepper/index.json': '{ "component": true }',
  'stepper/index.js': `Component({ behaviors: ['wx://form-field'], attached() { this.setData({ value: 7 }) } })`,
  'stepper/index.wxml': '<view>7</view>',
}

test('a form collects the values of its fields by name, custom fields too', async () => {
  const { page, details, close } = await openWxml(formWxml, { files: stepper })
  await page.getByRole('checkbox', { name: 'Box' }).tap()
  await page.getByRole('radio', { name: 'Card' }).tap()
  await page.getByRole('button', { name: 'Send' }).tap()
  expect(await details('submit')).toMatchObject([
    {
      value: { name: '张三', note: 'fast', gift: true, count: 3, extras: ['card'], pay: 'card', size: '1', pieces: 7 },
      target: { id: '', dataset: { of: 'order' } },
    },
  ])
  await close()
})

test('a reset clears the fields and fires an event', async () => {
  const { page, details, close } = await openWxml(formWxml, { files: stepper })
  await page.getByRole('button', { name: 'Clear' }).tap()
  await page.getByRole('button', { name: 'Send' }).tap()
  expect(await details('reset')).toHaveLength(1)
  expect(await details('submit')).toMatchObject([
    { value: { name: '', note: '', gift: false, count: 1, extras: [], pay: '' } },
  ])
  await close()
})

test('a checkbox group reports all checked values, in their order', async () => {
  const { page, details, close } = await openWxml(
    `<checkbox-group bindchange="hear"><label wx:for="{{['a', 'b', 'c']}}" wx:key="*this"><checkbox value="{{item}}" />{{item}}</label></checkbox-group>`,
  )
  for (const letter of ['c', 'a']) await page.getByText(letter, { exact: true }).tap()
  await page.getByRole('checkbox', { name: 'c' }).tap()
  expect(await details('change')).toEqual([{ value: ['c'] }, { value: ['a', 'c'] }, { value: ['a'] }])
  await close()
})

test('one radio of a group is checked; tapping it again fires no event', async () => {
  const { page, details, set, close } = await openWxml(
    '<radio-group bindchange="hear"><radio value="a" checked="{{a}}">A</radio><radio value="b">B</radio><radio value="c" disabled>C</radio></radio-group>',
    { data: { a: true } },
  )
  const [a, b] = ['A', 'B'].map((name) => page.getByRole('radio', { name }))
  await b?.tap()
  await b?.tap()
  await page.getByRole('radio', { name: 'C', exact: true }).tap({ force: true })
  expect(await details('change')).toEqual([{ value: 'b' }])
  expect([await a?.isChecked(), await b?.isChecked()]).toEqual([false, true])
  // The program's `checked` was true already: it has to become false first.
  await set({ a: false })
  await set({ a: true })
  expect([await a?.isChecked(), await b?.isChecked()]).toEqual([true, false])
  await close()
})

test('a switch responds to taps, keys and its label, and has WeChat’s size', async () => {
  const { page, details, close } = await openWxml(
    '<label for="gift">As a gift</label><switch id="gift" bindchange="hear" /><switch disabled aria-label="Off" bindchange="hear" />',
  )
  const gift = page.getByRole('switch', { name: 'As a gift' })
  await gift.tap()
  await gift.press('Space')
  await page.getByText('As a gift').tap()
  await page.getByRole('switch', { name: 'Off' }).tap({ force: true })
  expect(await details('change')).toEqual([{ value: true }, { value: false }, { value: true }])
  expect(await gift.isChecked()).toBe(true)
  expect(await gift.boundingBox()).toMatchObject({ width: 52, height: 32 })
  await close()
})

test('a slider follows the finger in steps, and reports its final value on release', async () => {
  const { page, details, close } = await openWxml(
    '<slider aria-label="Pieces" min="10" max="30" step="5" value="10" bindchanging="hear" bindchange="hear" />',
  )
  const slider = page.getByRole('slider', { name: 'Pieces' })
  const box = await page.locator('.wx-slider-reach').boundingBox()
  if (!box) throw new Error('there is no slider')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 4, y)
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.up()
  expect(await details('changing')).toEqual([{ value: 15 }, { value: 20 }])
  expect(await details('change')).toEqual([{ value: 20 }])
  await slider.press('ArrowRight')
  expect(await slider.getAttribute('aria-valuenow')).toBe('25')
  await close()
})

test('a label focuses the field inside it, and a button inside is tapped once', async () => {
  const { page, details, close } = await openWxml(
    '<label><text id="words">Name</text><input id="field" /></label><label><button id="b" bindtap="hear">Send</button></label>',
  )
  await page.locator('#words').tap()
  await page.locator('#field input:focus').waitFor()
  await page.locator('#b').tap()
  expect(await details('tap')).toHaveLength(1)
  await close()
})
