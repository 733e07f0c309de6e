import Taro from '@tarojs/taro'
import { savePicture } from './album.weapp'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { saveImageToPhotosAlbum: jest.fn(), downloadFile: jest.fn() },
}))
const saveImage = jest.mocked(Taro.saveImageToPhotosAlbum)
const download = jest.mocked(Taro.downloadFile)
const saved = { errMsg: 'saveImageToPhotosAlbum:ok' }

test.each([
  ['saveImageToPhotosAlbum:fail cancel', 'cancelled', 0],
  ['saveImageToPhotosAlbum:fail auth deny', 'refused', 0],
  ['saveImageToPhotosAlbum:fail:auth denied', 'refused', 0],
  ['saveImageToPhotosAlbum:fail authorize no response', 'refused', 0],
  ['saveImageToPhotosAlbum:fail:system permission denied', 'refused', 0],
  ['saveImageToPhotosAlbum:fail privacy permission is not authorized', 'privacy', 0],
  ['saveImageToPhotosAlbum:fail auth deny', 'privacy', 104],
  ['saveImageToPhotosAlbum:fail file not exists', 'failed', 0],
])('WeChat’s %s: it was %s', async (errMsg, outcome, errno) => {
  saveImage.mockRejectedValueOnce({ errMsg, errno })
  expect(await savePicture('wxfile://tmp_1.jpg')).toBe(outcome)
})

test.each(['wxfile://tmp_1.jpg', 'http://tmp/1.jpg', 'http://usr/1.jpg'])('%s lies on the phone', async (filePath) => {
  saveImage.mockResolvedValueOnce(saved)
  expect(await savePicture(filePath)).toBe('saved')
  expect(download).not.toHaveBeenCalled()
  expect(saveImage).toHaveBeenLastCalledWith({ filePath })
})

test('a picture of the shop is loaded first, and one that does not load is not saved', async () => {
  download.mockResolvedValueOnce({ tempFilePath: 'wxfile://tmp_2.webp' } as never)
  saveImage.mockResolvedValueOnce(saved)
  expect(await savePicture('https://shop.example/media/a.webp')).toBe('saved')
  expect(saveImage).toHaveBeenLastCalledWith({ filePath: 'wxfile://tmp_2.webp' })
  download.mockRejectedValueOnce({ errMsg: 'downloadFile:fail timeout' })
  expect(await savePicture('https://shop.example/media/a.webp')).toBe('failed')
})
