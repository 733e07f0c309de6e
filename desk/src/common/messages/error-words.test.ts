import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ErrorCode, errorCodes } from '@haoli/contract'
import { errorIn } from './error-words'

// The words alone are read: what a language is chosen by needs a browser.
jest.mock('../settings/preferences', () => ({}))

const codes = Object.keys(errorCodes) as ErrorCode[]

test('every refusal is said in Chinese to who reads Chinese, in English to others', () => {
  for (const code of codes) {
    expect(errorIn('zh', { code, message: '' })).toMatch(/^[^a-z]*[一-鿿][^a-z]*$|JPEG/)
    expect(errorIn('en', { code, message: '' })).toMatch(/^[^一-鿿]+$/)
  }
})

test('who came second is not told to reload: the desk has read again what is shown', () => {
  const general = '没有成功，请刷新后再试'
  for (const code of codes.filter((one) => one.endsWith('_state_conflict'))) {
    // The general words: what the desk does not do.
    if (errorIn('zh', { code, message: '' }) === general) continue
    expect(errorIn('zh', { code, message: '' })).not.toContain('请刷新')
    expect(errorIn('en', { code, message: '' })).not.toMatch(/reload/i)
  }
})

test('where words cannot say what is at fault, the message of the API stands behind them', () => {
  expect(errorIn('zh', { code: 'validation_failed', message: 'must be number' })).toBe(
    '内容有误，请检查（must be number）',
  )
  expect(errorIn('zh', { code: 'goods_changed', message: 'changed' })).not.toContain('changed')
})

test('a code from a newer API still says something', () => {
  expect(errorIn('zh', { code: 'not_yet_invented' as ErrorCode, message: 'x' })).toBe(
    '系统出错了，请稍后重试 (not_yet_invented)',
  )
})

test('no page shows the message of the API without words', () => {
  const desk = join(__dirname, '../..')
  const files = readdirSync(desk, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const showing = files.filter((name) => /error\.message\b/.test(readFileSync(join(desk, name), 'utf8')))
  // Where a lost connection becomes an ApiError.
  expect(showing.filter((name) => !/^common\/(api|session)\/|\.test\./.test(name))).toEqual([])
})
