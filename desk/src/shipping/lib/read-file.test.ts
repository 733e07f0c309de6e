import { download } from '@/common/lib/download'
import { readFile } from './read-file'
import { saveFailures, saveTemplate } from './write-file'

jest.mock('@/common/lib/download', () => ({ download: jest.fn() }))

const number = '2026113020260305930377'
const row = { order: number, carrier: '顺丰', waybill: 'SF1599001122334' }
const fileOf = (name: string, ...parts: BlobPart[]) => new File(parts, name)

/** 订单号,快递公司,运单号 and 顺丰 in GB 18030. */
const gb = Uint8Array.from(
  `b6a9b5a5bac5 2c bfecb5ddb9abcbbe 2c d4cbb5a5bac5 0d0a ${[...number].map((digit) => digit.charCodeAt(0).toString(16)).join('')} 2c cbb3b7e1 2c 5346313539393030313132323333340d0a`
    .replaceAll(' ', '')
    .match(/../g)
    ?.map((byte) => Number.parseInt(byte, 16)) ?? [],
)

test.each([
  ['headings of the template', `订单号,快递公司,运单号\n${number},顺丰,SF1599001122334\n`],
  ['English ones, in another order', `Tracking No.,Order number,Carrier\r\nSF1599001122334,${number},顺丰`],
  [
    'a byte order mark, blank lines and columns that nobody knows',
    `\uFEFF订单编号,备注,物流公司,快递单号（必填）\n\n${number},急,顺丰,SF1599001122334\n,,,\n`,
  ],
  ['tabs', `订单号\t快递\t物流单号\n${number}\t顺丰\tSF1599001122334`],
])('reads %s', async (_, text) => {
  expect(await readFile(fileOf('a.csv', text))).toEqual({ rows: [row] })
})

test('reads CSV as spreadsheets in China save it', async () => {
  expect(await readFile(fileOf('a.csv', gb))).toEqual({ rows: [row] })
})

test('says what is missing', async () => {
  expect(await readFile(fileOf('a.csv', '订单号,备注\n1,2'))).toEqual({
    fault: 'columns_missing',
    missing: ['carrier', 'waybill'],
  })
  expect(await readFile(fileOf('a.csv', '订单号,快递,运单号\n'))).toEqual({ fault: 'no_rows' })
  expect(await readFile(fileOf('a.xlsx', 'no spreadsheet'))).toEqual({ fault: 'unreadable' })
  expect(await readFile(fileOf('a.csv', `订单号,快递,运单号\n\n,,\n1,2,${'x'.repeat(81)}`))).toEqual({
    fault: 'too_long',
    row: 4,
  })
  const rows = `${number},顺丰,SF1599001122334\n`.repeat(5_001)
  expect(await readFile(fileOf('a.csv', `订单号,快递,运单号\n${rows}`))).toEqual({ fault: 'too_many', most: 5_000 })
})

test('reads what spreadsheets call Unicode text', async () => {
  const text = `\uFEFF订单号\t快递\t运单号\r\n${number}\t顺丰\tSF1599001122334`
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'))
  expect(await readFile(fileOf('a.txt', bytes))).toEqual({ rows: [row] })
})

test.each([
  ['an XLS file of old', 'a.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0, 0x3e, 0]],
  ['a picture', 'a.csv', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
])('says of %s that it cannot be read, not that its columns are missing', async (_, name, bytes) => {
  expect(await readFile(fileOf(name, Uint8Array.from(bytes)))).toEqual({ fault: 'unreadable' })
})

const saved = () => (download as jest.Mock).mock.lastCall as [name: string, content: Blob]

test('the file of what is to be repaired is read again as it was, long numbers whole', async () => {
  const heads = ['订单号', '快递公司', '运单号', '商品编号', '数量', '原因']
  const parts = { ...row, goods: 'sku_tea', quantity: '2' }
  await saveFailures('待改正', heads, [
    { given: row, reason: '没有这个订单号' },
    { given: parts, reason: '' },
  ])
  const [name, content] = saved()
  expect(name).toBe('待改正.xlsx')
  expect(await readFile(fileOf('b.xlsx', content))).toEqual({ rows: [row, parts] })
  // Whatever it is called.
  expect(await readFile(fileOf('b.xls', content))).toEqual({ rows: [row, parts] })
})

test('a template that nobody filled in has no rows', async () => {
  await saveTemplate('模板', ['订单号', '快递公司', '运单号'])
  expect(await readFile(fileOf('c.xlsx', saved()[1]))).toEqual({ fault: 'no_rows' })
})
