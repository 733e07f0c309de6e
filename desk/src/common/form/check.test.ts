import { complaintOf } from './check'
import type { JsonSchema } from './schema'

const schema: JsonSchema = {
  type: 'object',
  required: ['title', 'codes', 'season'],
  properties: {
    title: { type: 'string', minLength: 1, maxLength: 48, 'x-maxCharacters': 4 },
    note: { type: 'string', minLength: 1 },
    code: { type: 'string', pattern: '^[a-z][a-z0-9_]*$' },
    codes: { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true, items: { type: 'string' } },
    season: {
      anyOf: [
        {
          type: 'object',
          properties: { from: { type: 'string', format: 'date-time' }, until: { type: 'string', format: 'date-time' } },
        },
        { type: 'null' },
      ],
    },
  },
}
const good = { title: '中秋', codes: ['a'], season: null }

test('what fits has nothing wrong with it, whether or not what may be left out is there', () => {
  expect(complaintOf(schema, good)).toBeNull()
  expect(complaintOf(schema, { ...good, note: 'x', code: 'a_1', title: '礼礼礼礼' })).toBeNull()
})

test.each([
  [{ title: ' ' }, ['title'], 'empty', 0],
  [{ title: '一二三四五' }, ['title'], 'long', 4],
  [{ code: '' }, ['code'], 'empty', 0],
  [{ code: 'A' }, ['code'], 'shape', 0],
  [{ codes: [] }, ['codes'], 'few', 1],
  [{ codes: ['a', 'b', 'c'] }, ['codes'], 'many', 2],
  [{ codes: ['a', 'a'] }, ['codes'], 'twice', 0],
  [{ season: { from: '', until: '' } }, ['season'], 'empty', 0],
])('%j', (change, path, what, limit) => {
  expect(complaintOf(schema, { ...good, ...change })).toEqual({ path, what, limit })
})
