import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { type JsonRow, jsonRows } from './json-rows'

async function* chunked(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string | Uint8Array, chunkBytes = 7): Promise<JsonRow[]> {
  const rows: JsonRow[] = []
  for await (const row of jsonRows(chunked(Buffer.from(text), chunkBytes))) rows.push(row)
  return rows
}

// An integer that a JavaScript number cannot hold is read as a string on purpose.
const isExact = (value: unknown) => !/\d{16}/.test(JSON.stringify(value))
const element = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()).filter(isExact)
const spaces = fc.constantFrom('', ' ', '\n', '\r\n  ', '\t')

test('an array is read the same for all chunk sizes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(element), fc.integer({ min: 1, max: 40 }), spaces, async (values, chunk, space) => {
      const text = `${space}[${values.map((value) => space + JSON.stringify(value) + space).join(',')}]${space}`
      const rows = await read(text, chunk)
      expect(rows).toEqual(values.map((value, index) => ({ row: index + 1, value: JSON.parse(JSON.stringify(value)) })))
    }),
    { numRuns: histories() },
  )
})

test('JSON Lines are read the same for all chunk sizes', async () => {
  // A file whose first line is an array counts as a JSON array.
  const first = fc.dictionary(fc.string(), fc.jsonValue()).filter(isExact)
  await fc.assert(
    fc.asyncProperty(first, fc.array(element), fc.integer({ min: 1, max: 40 }), async (one, others, chunk) => {
      const values = [one, ...others]
      const rows = await read(values.map((value) => JSON.stringify(value)).join('\r\n'), chunk)
      expect(rows).toEqual(values.map((value, index) => ({ row: index + 1, value: JSON.parse(JSON.stringify(value)) })))
    }),
    { numRuns: histories() },
  )
})

test('values over several lines are read the same for all chunk sizes', async () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }).filter(isExact)
  await fc.assert(
    fc.asyncProperty(
      fc.array(object, { minLength: 1 }),
      fc.integer({ min: 1, max: 40 }),
      spaces,
      async (values, chunk, space) => {
        const rows = await read(values.map((value) => JSON.stringify(value, null, 2)).join(`\n${space}`), chunk)
        expect(rows).toEqual(
          values.map((value, index) => ({ row: index + 1, value: JSON.parse(JSON.stringify(value)) })),
        )
      },
    ),
    { numRuns: histories() },
  )
})

test('a first line that is not JSON does not take those after it along', async () => {
  expect(await read('{"a":\n{"b":2}\n{"c":3}')).toEqual([
    { row: 1, reason: { code: 'not_json', params: { message: expect.any(String) } } },
    { row: 2, value: { b: 2 } },
    { row: 3, value: { c: 3 } },
  ])
})

test.each(['', ' \n ', '{"a":1}', '{\n"a":1}'])('%j, which is all of a file, is read', async (text) => {
  expect(await read(text)).toEqual(text.trim() === '' ? [] : [{ row: 1, value: { a: 1 } }])
})

test('ids beyond 2^53 keep every digit, as numbers and inside texts', async () => {
  const [row] = await read('[{"product_id":18446744073709551615,"price":168,"note":"\\"id\\":18446744073709551615"}]')
  expect(row).toEqual({
    row: 1,
    value: { product_id: '18446744073709551615', price: 168, note: '"id":18446744073709551615' },
  })
})

test('a byte order mark is accepted', async () => {
  expect(await read('\uFEFF[1]')).toEqual([{ row: 1, value: 1 }])
})

test.each([
  ['a line that is not JSON', '{"a":1}\n{"b":\n{"c":3}', [2]],
  ['an element that is not JSON', '[{"a":1},{"b" 2},{"c":3}]', [2]],
  ['an empty element', '[{"a":1},,{"c":3}]', [2]],
  ['a comma at the end', '[{"a":1},]', [2]],
  ['an array that does not end', '[{"a":1},{"b":2', [2]],
  ['something behind the array', '[{"a":1}] {"b":2}', [2]],
  ['an array closed by a brace', '[{"a":1}}', [1]],
])('%s is named and the rest is read', async (_, text, bad) => {
  const rows = await read(text)
  expect(rows.filter((row) => 'reason' in row).map((row) => row.row)).toEqual(bad)
  expect(rows).toContainEqual({ row: 1, value: { a: 1 } })
})

test('a file that is not UTF-8 is refused as a whole', async () => {
  await expect(read(Buffer.from([0x5b, 0xc1, 0xfa, 0xbe, 0xae, 0x5d]))).rejects.toMatchObject({
    code: 'catalogue_invalid',
  })
})

test('the source is read only as rows are consumed', async () => {
  let given = 0
  async function* source() {
    yield '['
    for (; ; given += 1) yield `{"n":${given}},`
  }
  for await (const row of jsonRows(source())) if (row.row === 3) break
  expect(given).toBeLessThanOrEqual(3)
})
