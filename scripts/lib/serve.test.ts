import { inRoot } from './root'
import { settingsOf } from './serve'

test('the usual port keeps its data in .haoli, another port has data of its own', () => {
  expect(settingsOf({})).toMatchObject({ port: 3000, dataDir: inRoot('.haoli') })
  expect(settingsOf({ PORT: '' })).toMatchObject({ port: 3000, dataDir: inRoot('.haoli') })
  expect(settingsOf({ PORT: '3005' })).toMatchObject({ port: 3005, dataDir: inRoot('.haoli/ports/3005') })
})

test('a folder that is named is the one that is used', () => {
  expect(settingsOf({ PORT: '3005', HAOLI_DATA_DIR: '/srv/shop' }).dataDir).toBe('/srv/shop')
})

test('an address for phones has the shop listen beyond this machine', () => {
  expect(settingsOf({}).host).toBe('127.0.0.1')
  expect(settingsOf({ HAOLI_API: 'http://192.168.1.20:3000' }).host).toBe('0.0.0.0')
})
