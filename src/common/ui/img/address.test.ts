import { pictureAddress } from './address'

const before = process.env.TARO_APP_API

afterEach(() => {
  process.env.TARO_APP_API = before ?? ''
})

test("the API's own pictures are looked for at the API", () => {
  process.env.TARO_APP_API = 'https://api.example.com'
  expect(pictureAddress('/media/tea.webp')).toBe('https://api.example.com/media/tea.webp')
})

test.each([
  'https://cdn.example.com/a.png',
  '//cdn.example.com/a.png',
  'data:image/png;base64,AA',
  'wxfile://tmp/a.png',
])('a whole address stays as it is: %s', (address) => {
  process.env.TARO_APP_API = 'https://api.example.com'
  expect(pictureAddress(address)).toBe(address)
})
