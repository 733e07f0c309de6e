import Taro from '@tarojs/taro'
import { confirm } from './feedback'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { showModal: jest.fn(async () => ({ confirm: true, cancel: false })) },
}))
// There is no page here.
jest.mock('./dialog-keys', () => ({ takeKeys: () => () => undefined }))

const platform = process.env.TARO_ENV
afterEach(() => {
  process.env.TARO_ENV = platform
  jest.mocked(Taro.showModal).mockClear()
})

async function buttons(on: 'weapp' | 'h5', yes: string, no: string) {
  process.env.TARO_ENV = on
  await confirm({ title: '', yes, no })
  const [options] = jest.mocked(Taro.showModal).mock.lastCall ?? []
  return [options?.confirmText, options?.cancelText]
}

test('WeChat shows whole words on its buttons, short ones where it has no room', async () => {
  expect(await buttons('weapp', '删除', '取消')).toEqual(['删除', '取消'])
  expect(await buttons('weapp', 'Delete', 'Cancel')).toEqual(['OK', 'No'])
  expect(await buttons('weapp', 'Pay', 'キャンセル')).toEqual(['Pay', 'No'])
})

test('a browser has room for longer words, but not for every word', async () => {
  expect(await buttons('h5', 'Delete', 'Cancel')).toEqual(['Delete', 'Cancel'])
  expect(await buttons('h5', 'Received', '取り消す')).toEqual(['Received', '取り消す'])
  expect(await buttons('h5', 'Cancel order', 'キャンセル')).toEqual(['OK', 'No'])
})
