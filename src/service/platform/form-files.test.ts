import Taro from '@tarojs/taro'
import { chooseFiles } from './form-files.weapp'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    chooseMedia: jest.fn(),
    getFileSystemManager: () => ({
      saveFile: ({ filePath, success }: { filePath: string; success(saved: object): void }) =>
        success({ savedFilePath: filePath }),
    }),
  },
}))
const chooseMedia = jest.mocked(Taro.chooseMedia)

const room = { pictures: 9, videos: 1 }

test.each([
  ['chooseMedia:fail cancel', undefined, []],
  ['chooseMedia:fail privacy permission is not authorized', 104, 'privacy'],
  ['chooseMedia:fail api scope is not declared in the privacy agreement', 112, 'privacy'],
  ['chooseMedia:fail auth deny', undefined, 'permission'],
  ['chooseMedia:fail:system permission denied', undefined, 'permission'],
  ['chooseMedia:fail unknown error', undefined, 'failed'],
])('WeChat’s %s', async (errMsg, errno, expected) => {
  chooseMedia.mockRejectedValueOnce({ errMsg, errno })
  expect(await chooseFiles(room)).toEqual(expected)
})

test('a picture and a video are saved, the video with its length and its still picture', async () => {
  const facts = { size: 7, width: 8, height: 8 }
  const tempFiles = [
    { ...facts, fileType: 'image', tempFilePath: 'wxfile://tmp_1.jpg', duration: 0, thumbTempFilePath: '' },
    { ...facts, fileType: 'video', tempFilePath: 'wxfile://tmp_2.mp4', duration: 12.4, thumbTempFilePath: 'tmp_3.jpg' },
  ]
  chooseMedia.mockResolvedValueOnce({ tempFiles, type: 'mix', errMsg: '' })
  expect(await chooseFiles(room)).toEqual([
    {
      kind: 'picture',
      path: expect.stringMatching(/^wxfile:\/\/usr\/upload-.+\.jpg$/),
      bytes: 7,
      seconds: null,
      posterPath: null,
    },
    {
      ...{ kind: 'video', path: expect.stringMatching(/^wxfile:\/\/usr\/upload-.+\.mp4$/), bytes: 7, seconds: 12.4 },
      posterPath: expect.stringMatching(/^wxfile:\/\/usr\/upload-.+\.jpg$/),
    },
  ])
})

test('only what there is room for is offered, nine at a time, once', async () => {
  chooseMedia.mockResolvedValue({ tempFiles: [], type: 'image', errMsg: '' })
  await Promise.all([chooseFiles({ pictures: 9, videos: 1 }), chooseFiles(room)])
  await chooseFiles({ pictures: 2, videos: 0 })
  const asked = chooseMedia.mock.calls.slice(-2).map(([options]) => [options?.count, options?.mediaType])
  expect(asked).toEqual([
    [9, ['image', 'video']],
    [2, ['image']],
  ])
})
