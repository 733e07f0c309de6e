import Papa from 'papaparse'
import { csv } from '../common/lib/download'
import { parts, readRows, writeRows } from './csv-rows'

const given = [
  { language: 'en' as const, source: '明前龙井，50 克', words: 'Longjing "first flush", 50 g' },
  { language: 'ja' as const, source: '明前龙井，50 克', words: '龍井茶' },
  { language: 'en' as const, source: '=礼', words: '-gift' },
]

test('what was exported can be imported again as it was', () => {
  const text = csv(writeRows(given)).replace('\uFEFF', '')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(readRows(data)).toEqual(given)
})

test('a file with other columns is none of translations, and what is empty is left out', () => {
  expect(readRows([{ text: '茶', en: 'tea' }])).toBeNull()
  expect(readRows([{ source: '茶' }])).toBeNull()
  expect(readRows([{ source: '茶', en: ' ' }])).toEqual([])
})

test('a long list goes in parts', () => {
  expect(parts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
})
