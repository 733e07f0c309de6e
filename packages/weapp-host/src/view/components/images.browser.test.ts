import { closeViews } from '../../testing/open-view'
import { openWxml } from '../../testing/open-wxml'
import { removeProgramFolders } from '../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

/** 400 × 200, its left half red and its right half blue. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="200" height="200" fill="#f00"/><rect x="200" width="200" height="200" fill="#00f"/></svg>'
const files = { 'pages/a/near.svg': picture, 'assets/far.svg': picture, 'pages/row/own.svg': picture }

test('picture paths are relative to the page or component, or from the root', async () => {
  const { page, details, waitFor, close } = await openWxml(
    '<image src="near.svg" bindload="hear" /><image src="../../assets/far.svg" bindload="hear" /><image src="/assets/far.svg" bindload="hear" /><row bindload="hear" />',
    {
      files: {
        ...files,
        'pages/a/index.json': '{ "usingComponents": { "row": "/pages/row/index" } }',
        'pages/row/index.json': '{ "component": true }',
        'pages/row/index.js': 'Component({ methods: { seen({ detail }) { this.triggerEvent("load", detail) } } })',
        'pages/row/index.wxml': '<image src="own.svg" bindload="seen" />',
      },
    },
  )
  await waitFor('load', 4)
  expect(await details('load')).toEqual(Array(4).fill({ width: 400, height: 200 }))
  expect(await page.locator('image').first().boundingBox()).toMatchObject({ width: 320, height: 240 })
  await close()
})

test('a missing picture fires an error, and leaves its place empty', async () => {
  const { page, details, set, waitFor, close } = await openWxml(
    '<image src="{{src}}" binderror="hear" bindload="hear" />',
    {
      data: { src: '/nowhere.png' },
      files,
    },
  )
  await waitFor('error')
  expect(await details('error')).toEqual([{ errMsg: 'GET /nowhere.png failed' }])
  expect(await page.locator('image > img').isVisible()).toBe(false)
  await set({ src: '/assets/far.svg' })
  await waitFor('load')
  await close()
})

test('every mode crops or scales the picture as WeChat does', async () => {
  const modes = {
    scaleToFill: 'fill 50% 50%',
    aspectFit: 'contain 50% 50%',
    aspectFill: 'cover 50% 50%',
    top: 'none 50% 0%',
    bottom: 'none 50% 100%',
    center: 'none 50% 50%',
    left: 'none 0% 50%',
    right: 'none 100% 50%',
    'top left': 'none 0% 0%',
    'top right': 'none 100% 0%',
    'bottom left': 'none 0% 100%',
    'bottom right': 'none 100% 100%',
  }
  const wxml = Object.keys(modes).map(
    (mode) => `<image src="near.svg" mode="${mode}" style="width: 100px; height: 100px" bindload="hear" />`,
  )
  const { page, waitFor, close } = await openWxml(wxml.join(''), { files })
  await waitFor('load', wxml.length)
  const drawn = await page.locator('image > img').evaluateAll((all) =>
    all.map((one) => {
      const { objectFit, objectPosition } = getComputedStyle(one)
      return `${objectFit} ${objectPosition}`
    }),
  )
  expect(drawn).toEqual(Object.values(modes))
  await close()
})

test('widthFix and heightFix compute the other side from the picture, whatever the style', async () => {
  const { page, waitFor, close } = await openWxml(
    `<image id="w" src="near.svg" mode="widthFix" style="width: 200px; height: 300px" bindload="hear" />
     <image id="h" src="near.svg" mode="heightFix" class="low" bindload="hear" />
     <view style="width: 50%"><image id="p" src="near.svg" mode="widthFix" style="width: 100%" bindload="hear" /></view>`,
    { files, wxss: '.low { height: 60px; width: 10px }' },
  )
  await waitFor('load', 3)
  const size = async (id: string) => {
    const box = await page.locator(`#${id}`).boundingBox()
    return [box?.width, box?.height]
  }
  expect(await size('w')).toEqual([200, 100])
  expect(await size('h')).toEqual([120, 60])
  expect(await size('p')).toEqual([187.5, 93.75])
  await close()
})

test('a lazy picture loads within three screens', async () => {
  const { page, details, waitFor, close } = await openWxml(
    '<view style="height: 6000px"></view><image lazy-load src="near.svg" bindload="hear" />',
    { files },
  )
  expect(await page.locator('image > img').getAttribute('src')).toBe(null)
  expect(await details('load')).toEqual([])
  await page.locator('.weapp-scroller').evaluate((element) => element.scrollTo(0, 4000))
  await waitFor('load')
  await close()
})

test('a picture has the accessible name that the program sets', async () => {
  const { page, close } = await openWxml('<image src="near.svg" aria-label="Green tea" />', { files })
  expect(await page.getByRole('img', { name: 'Green tea' }).count()).toBe(1)
  await close()
})
