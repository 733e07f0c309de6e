import { rowReasons } from '@haoli/contract'
import Papa from 'papaparse'
import { rowReasonIn } from '@/common/tasks/row-words'
import { withReasons } from '@/common/tasks/with-reasons'
import { readRows } from './csv-rows'

jest.mock('@/common/settings/preferences', () => ({}))

const file = [
  '\uFEFFsource,en,ja,code,message',
  '花,,,words_missing,row 2: there are no words in any language',
  `"a, ""b""\nc",'=x,,row_twice,row 3: the text stands in a row before`,
  '',
].join('\r\n')
const read = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data

test('the file of rows that failed says why in the language of the desk, and is read again as it was', async () => {
  const chinese = await withReasons(file, 'import_translations', 'zh')
  expect(read(chinese).map(({ reason, code }) => [reason, code])).toEqual([
    ['没有译文', 'words_missing'],
    ['同一段中文在前面已有', 'row_twice'],
  ])
  expect(read(await withReasons(file, 'import_translations', 'en'))[0]?.reason).toBe('No translation')
  expect(readRows(read(chinese))).toEqual(readRows(read(file)))
})

test('every reason has words in Chinese and in English', () => {
  for (const reason of rowReasons) {
    expect(rowReasonIn('zh', 'import_translations', reason)).toMatch(/^[^a-z]*[一-鿿][^a-z]*$/)
    expect(rowReasonIn('en', 'import_translations', reason)).toMatch(/^[^一-鿿]+$/)
  }
})

test('an error says what it means in a row of the kind of task', () => {
  expect(rowReasonIn('zh', 'ship_batch', 'validation_failed')).toBe('数量多于未发的件数')
  expect(rowReasonIn('zh', 'import_products', 'unavailable')).toBe('系统正忙，请稍后重试')
})
