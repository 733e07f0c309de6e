import { join } from 'node:path'
import { openCalls } from '../../testing/open-calls'
import { closeViews } from '../../testing/open-view'

afterAll(closeViews)

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('a chosen picture, of the person or a sample, is a file that can be shown', async () => {
  const { page, call, outcome, run, close } = await openCalls()
  await call('chooseMedia', { count: 2, mediaType: ['image'] })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') })
  const own = (await outcome('chooseMedia')) as { tempFiles: { tempFilePath: string }[] }
  expect(own).toMatchObject({ type: 'image', tempFiles: [{ fileType: 'image', width: 1, height: 1, size: 70 }] })
  expect(own.tempFiles[0]?.tempFilePath).toMatch(/^wxfile:\/\/tmp_\d+\.png$/)
  await call('chooseImage', { count: 1 })
  await page.getByRole('button', { name: '2', exact: true }).click()
  await page.getByRole('button', { name: '完成' }).click()
  const { tempFilePaths } = (await outcome('chooseImage')) as { tempFilePaths: string[] }
  await call('previewImage', { urls: tempFilePaths })
  await page.getByRole('dialog').locator('img').waitFor()
  const width = await page
    .getByRole('dialog')
    .locator('img')
    .evaluate((img) => (img as HTMLImageElement).decode().then(() => (img as HTMLImageElement).naturalWidth))
  expect(width).toBe(640)
  await page.keyboard.press('Escape')
  await call('chooseImage')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  expect(await outcome('chooseImage')).toEqual({ errMsg: 'chooseImage:fail cancel' })
  expect(await run('weappHost.errors.length')).toBe(0)
  await close()
})

test('a chosen video has its length, its size, and a still picture of itself', async () => {
  const { page, call, outcome, run, close } = await openCalls()
  await call('chooseMedia', { mediaType: ['video'] })
  await page.locator('input[type=file]').setInputFiles(join(__dirname, '../../../fixtures/clip.mp4'))
  const { tempFiles, type } = (await outcome('chooseMedia')) as { type: string; tempFiles: Record<string, unknown>[] }
  expect(type).toBe('video')
  expect(tempFiles).toMatchObject([{ fileType: 'video', width: 32, height: 32, duration: 1, size: 1046 }])
  await call('getImageInfo', { src: tempFiles[0]?.thumbTempFilePath })
  expect(await outcome('getImageInfo')).toMatchObject({ width: 32, height: 32, type: 'jpeg' })
  expect(await run('weappHost.errors.length')).toBe(0)
  await close()
})

test('an offscreen canvas becomes a file, and is saved to the album with permission', async () => {
  const { page, call, outcome, run, close } = await openCalls()
  await run(`(() => {
    const { programWx: wx } = weappHost
    const canvas = wx.createOffscreenCanvas({ type: '2d', width: 40, height: 30 })
    const pen = canvas.getContext('2d')
    pen.fillStyle = 'red'
    pen.fillRect(0, 0, 40, 30)
    window.poster = wx.canvasToTempFilePath({ canvas, x: 10, width: 20, height: 30, destWidth: 60, destHeight: 90 })
  })()`)
  const filePath = await run<string>('poster.then(({ tempFilePath }) => tempFilePath)')
  await call('getImageInfo', { src: filePath })
  expect(await outcome('getImageInfo')).toMatchObject({ width: 60, height: 90, type: 'png' })
  await call('saveImageToPhotosAlbum', { filePath })
  await page.getByRole('button', { name: '允许' }).click()
  expect(await outcome('saveImageToPhotosAlbum')).toEqual({ errMsg: 'saveImageToPhotosAlbum:ok' })
  expect(await run('weappHost.wx.album.map(({ path }) => path)')).toEqual([filePath])
  await close()
})

test('requests use the browser’s network: headers, bytes, statuses, and failures', async () => {
  const asked: string[] = []
  const { call, outcome, run, close } = await openCalls({
    prepare: (page) =>
      page.route('https://shop.example/**', async (route) => {
        const request = route.request()
        if (request.method() === 'OPTIONS')
          return route.fulfill({ headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' } })
        asked.push(
          `${request.method()} ${request.url()} ${request.headers()['x-visit'] ?? ''} ${request.postData() ?? ''}`,
        )
        if (request.url().endsWith('/lost')) return route.abort()
        if (request.url().endsWith('/slow')) return undefined
        return route.fulfill({
          status: 404,
          contentType: 'application/json',
          headers: { 'access-control-allow-origin': '*' },
          body: '{"code":"not_found"}',
        })
      }),
  })
  const url = 'https://shop.example'
  await call('request', { url: `${url}/orders`, method: 'POST', header: { 'X-Visit': '7' }, data: { sku: 1 } })
  expect(await outcome('request')).toMatchObject({ statusCode: 404, data: { code: 'not_found' } })
  await call('request', { url: `${url}/lost` })
  expect(await outcome('request')).toEqual({ errMsg: 'request:fail net::ERR_FAILED', errno: 600001 })
  await call('request', { url: `${url}/slow`, timeout: 50 })
  expect(await outcome('request')).toEqual({ errMsg: 'request:fail timeout', errno: 5 })
  await call('downloadFile', { url: `${url}/poster.png` })
  const { tempFilePath } = await outcome('downloadFile')
  expect(await run(`new TextDecoder().decode(weappHost.wx.files.read('${tempFilePath}'))`)).toContain('not_found')
  expect(asked[0]).toBe(`POST ${url}/orders 7 {"sku":1}`)
  await close()
})

test('a phone keeps the program’s storage under its name', async () => {
  const { page, run, url, close } = await openCalls({ launch: { phone: 'lin' } })
  await run(`weappHost.programWx.setStorageSync('cart', [1])`)
  await page.reload()
  await page.waitForFunction("'weappHost' in window")
  expect(await run(`weappHost.programWx.getStorageSync('cart')`)).toEqual([1])
  await page.goto(url.replace('phone=lin', 'phone=chen'))
  await page.waitForFunction("'weappHost' in window")
  expect(await run(`weappHost.programWx.getStorageInfoSync().keys`)).toEqual([])
  await close()
})

test('files of the package are read synchronously, and unreadable pictures have a size', async () => {
  const { call, outcome, run, close } = await openCalls({
    prepare: (page) =>
      page.route('https://cdn.example/**', (route) =>
        route.fulfill({ contentType: 'image/png', body: Buffer.from(dot, 'base64') }),
      ),
  })
  const manager = 'weappHost.programWx.getFileSystemManager()'
  expect(await run(`${manager}.readFileSync('/theme.json', 'utf8')`)).toContain('"dark"')
  expect(
    await run(`(() => { try { ${manager}.accessSync('nowhere.json') } catch (error) { return error.message } })()`),
  ).toBe('access:fail no such file or directory, access nowhere.json')
  await call('getImageInfo', { src: 'https://cdn.example/dot.png' })
  // Without CORS it cannot be read, which WeChat does not require, so its size is taken from rendering.
  expect(await outcome('getImageInfo')).toMatchObject({ width: 1, height: 1, type: 'png', errMsg: 'getImageInfo:ok' })
  await close()
})
