import { closeViews, openView } from '../testing/open-view'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

test('a page is rendered from its data, and again when they change', async () => {
  const folder = onePage({
    'pages/a/index.js': `Page({
      data: { tea: 'Green', count: 1 },
      more() { this.setData({ count: this.data.count + 1 }) },
    })`,
    'pages/a/index.wxml': '<view id="more" bind:tap="more">{{tea}} × {{count}}</view>',
  })
  const { page, close } = await openView(folder.path)
  expect(await page.locator('#more').textContent()).toBe('Green × 1')
  await page.locator('#more').tap()
  expect(await page.locator('#more').textContent()).toBe('Green × 2')
  await page.locator('#more').click()
  expect(await page.locator('#more').textContent()).toBe('Green × 3')
  await close()
})
