import { closeViews, openView } from '../testing/open-view'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const folder = onePage({
  'pages/a/moves.wxs': `
    module.exports = {
      start: function (event, owner) {
        event.instance.setStyle({ 'background-color': 'red', width: '20rpx' }).addClass('held')
        owner.selectComponent('#other').setStyle('opacity: 0.5')
        owner.callMethod('started', { from: event.currentTarget.dataset.name, x: event.touches[0].clientX })
        return false
      },
      follow: function (value, before, owner, instance) {
        instance.getState().seen = (instance.getState().seen || 0) + 1
        instance.setStyle({ left: value + 'px' })
        if (instance.getState().seen > 1) owner.callMethod('followed', { value: value, before: before })
      }
    }`,
  'pages/a/index.js': `Page({
    data: { at: 1, heard: [] },
    started(detail) { this.setData({ heard: this.data.heard.concat(detail) }) },
    followed(detail) { this.setData({ heard: this.data.heard.concat(detail) }) },
    outer() { this.setData({ heard: this.data.heard.concat('outer') }) },
    move() { this.setData({ at: 7 }) },
  })`,
  'pages/a/index.wxml': `
    <wxs module="moves" src="./moves.wxs" />
    <view bind:touchstart="outer"><view id="held" data-name="cup" bind:touchstart="{{moves.start}}">cup</view></view>
    <view id="other" style="position: absolute" at="{{at}}" change:at="{{moves.follow}}">other</view>`,
})

test('WXS functions handle touches and changes, change elements, and call the page', async () => {
  const { page, close } = await openView(folder.path)
  await page.locator('#held').tap()
  const held = page.locator('#held')
  expect(await held.evaluate((element) => getComputedStyle(element).width)).toBe('10px')
  expect(await held.getAttribute('class')).toContain('held')
  expect(await page.locator('#other').evaluate((element) => getComputedStyle(element).opacity)).toBe('0.5')
  expect(await page.locator('#other').evaluate((element) => element.style.left)).toBe('1px')
  await page.evaluate(() => window.weappHost.fire('move'))
  const heard = await page.evaluate(() => window.weappHost.page().instance.data.heard)
  expect(heard).toEqual([
    { from: 'cup', x: expect.any(Number) },
    { value: 7, before: 1 },
  ])
  expect(await page.evaluate(() => window.weappHost.errors)).toEqual([])
  await close()
})

test('the first change runs after the whole template is rendered, and a handler may be an expression', async () => {
  const { page, close } = await openView(
    onePage({
      'pages/a/index.js': 'Page({ data: { off: false, at: 3 } })',
      'pages/a/index.wxml': `
        <wxs module="moves">
          module.exports = {
            first: function (value, before, owner) { owner.selectComponent('#later').setStyle({ width: value + 'px' }) },
            press: function (event) { event.instance.addClass('held') },
          }
        </wxs>
        <view at="{{at}}" change:at="{{moves.first}}" id="held" bind:touchstart="{{off || moves.press}}">cup</view>
        <view id="later">later</view>`,
    }).path,
  )
  await page.locator('#held').tap()
  expect(await page.locator('#later').getAttribute('style')).toContain('width:3px')
  expect(await page.locator('#held').getAttribute('class')).toContain('held')
  expect(await page.evaluate(() => [...window.weappHost.errors, ...window.weappHost.warnings])).toEqual([])
  await close()
})
