import { readRows } from './csv-rows'

test('a row of the file is a row for the API, with the languages that have words', () => {
  expect(
    readRows([{ source: '茶', en: 'Tea', ja: '' }, { source: '花', ja: '花', note: 'x' }, { source: '雨' }]),
  ).toEqual([{ source: '茶', en: 'Tea' }, { source: '花', ja: '花' }, { source: '雨' }])
})

test('a file with other columns is none of translations', () => {
  expect(readRows([{ text: '茶', en: 'tea' }])).toBeNull()
  expect(readRows([{ source: '茶' }])).toBeNull()
  expect(readRows([])).toBeNull()
})
