import { closeViews } from '../../testing/open-view'
import { openWxml } from '../../testing/open-wxml'
import { removeProgramFolders } from '../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const red =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#f00"/></svg>'

test('a canvas node is drawn on at the size that the program sets', async () => {
  const { page, details, call, waitFor, close } = await openWxml(
    '<canvas id="c" type="2d" style="width: 200px; height: 80px" />',
    {
      files: { 'pages/a/red.svg': red },
      methods: `draw() {
      wx.createSelectorQuery().select('#c').fields({ node: true, size: true }).exec(([{ node, width, height }]) => {
        const before = [node.width, node.height]
        Object.assign(node, { width: width * 2, height: height * 2 })
        const pen = node.getContext('2d')
        const picture = node.createImage()
        picture.onload = () => {
          pen.drawImage(picture, 0, 0, 10, 10)
          getApp().heard.push({ type: 'drawn', detail: { before, size: [width, height], pixel: [...pen.getImageData(5, 5, 1, 1).data] } })
        }
        picture.src = 'red.svg'
      })
    },`,
    },
  )
  await call('draw')
  await waitFor('drawn')
  expect(await details('drawn')).toEqual([{ before: [300, 150], size: [200, 80], pixel: [255, 0, 0, 255] }])
  expect(await page.locator('wx-canvas').boundingBox()).toMatchObject({ width: 200, height: 80 })
  await close()
})

test('an old canvas draws its steps at draw(), pictures in order', async () => {
  const { page, call, waitFor, close } = await openWxml(
    '<canvas canvas-id="old" style="width: 100px; height: 50px" />',
    {
      files: { 'assets/red.svg': red },
      methods: `draw() {
      const pen = wx.createCanvasContext('old')
      pen.drawImage('/assets/red.svg', 0, 0, 50, 50)
      pen.setFillStyle('#00ff00')
      pen.fillRect(25, 0, 75, 50)
      pen.draw(false, () => getApp().heard.push({ type: 'drawn' }))
    },`,
    },
  )
  await call('draw')
  await waitFor('drawn')
  const pixels = await page.locator('canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D
    const at = (x: number) => [...pen.getImageData(x, 50, 1, 1).data]
    return { size: [canvas.width, canvas.height], left: at(20), right: at(120) }
  })
  expect(pixels).toEqual({ size: [200, 100], left: [255, 0, 0, 255], right: [0, 255, 0, 255] })
  await close()
})

test('a touch on a canvas has the position on the canvas', async () => {
  const { page, details, close } = await openWxml(
    '<view style="height: 100px"></view><canvas id="c" type="2d" bindtouchstart="where" />',
    {
      methods: `where({ touches: [{ x, y }] }) { getApp().heard.push({ type: 'where', detail: { x, y } }) },`,
    },
  )
  await page.locator('#c').tap({ position: { x: 30, y: 20 } })
  expect(await details('where')).toEqual([{ x: 30, y: 20 }])
  await close()
})

test('rich text shows what WeChat allows, and runs no code', async () => {
  const { page, set, close } = await openWxml('<rich-text nodes="{{nodes}}" />', {
    wxss: '.hot { color: rgb(1, 2, 3) }',
    data: {
      nodes:
        '<p class="hot" onclick="boom()">Tea <b>hot</b></p><script>boom()</script><iframe src="x"></iframe><img src="javascript:boom()" width="20rpx"><a href="https://x.y">link</a>',
    },
  })
  const html = () => page.locator('rich-text').innerHTML()
  expect(await html()).toBe('<p class="hot">Tea <b>hot</b></p><img src="" width="20rpx"><a>link</a>')
  expect(await page.locator('rich-text p').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)')
  await set({
    nodes: [
      { name: 'div', attrs: { style: 'width: 100rpx', id: 'no' }, children: [{ type: 'text', text: '1 &lt; 2 <b>' }] },
      { name: 'style', children: [{ type: 'text', text: 'x' }] },
    ],
  })
  expect(await html()).toBe('<div style="width: calc(100vw * 100 / 750)">1 &lt; 2 &lt;b&gt;</div>')
  await close()
})

test('text keeps line breaks, and decodes entities if told to', async () => {
  const { page, set, close } = await openWxml(
    '<text id="a" decode space="ensp">{{words}}</text><text id="b" style="line-height: 20px; display: block">one\ntwo</text>',
    {
      data: { words: 'a &lt; b&nbsp;&amp;lt;' },
    },
  )
  expect(await page.locator('#a').textContent()).toBe('a\u2002<\u2002b\u00a0&lt;')
  await set({ words: 'c &gt; d' })
  await page.getByText('c\u2002>\u2002d').waitFor()
  expect(await page.locator('#b').evaluate((element) => element.getBoundingClientRect().height)).toBe(40)
  await close()
})
