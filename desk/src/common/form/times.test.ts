import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setShopClock } from '../lib/clock'
import { shopTime } from '../lib/time'
import { momentOf, wallNow, wallOf } from './times'

afterEach(() => setShopClock(new Date().toISOString()))

test('a picker shows and takes the wall clock of China, wherever the computer stands', () => {
  const at = '2026-11-30T16:30:00.000Z'
  expect(wallOf(at)?.format('YYYY-MM-DD HH:mm')).toBe('2026-12-01 00:30')
  expect(momentOf(wallOf(at) ?? wallNow())).toBe(at)
})

test('now is what the clock of the shop shows in China', () => {
  const at = new Date(Date.now() + 40 * 86_400_000).toISOString()
  setShopClock(at)
  expect(wallNow().format('YYYY-MM-DD HH:mm')).toBe(shopTime(at))
})

test('no page takes what a picker shows for the time of the computer', () => {
  const src = join(import.meta.dirname, '../..')
  const wrong = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|testing/.test(path))
    .filter((path) =>
      readFileSync(join(src, path), 'utf8')
        .split('\n')
        .some((line) => line.includes('.toISOString()') && !line.includes('new Date(')),
    )
  expect(wrong).toEqual([])
})
