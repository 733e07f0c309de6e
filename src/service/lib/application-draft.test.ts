import type { IdempotencyKey } from '@/common/lib/intent-keys'
import { releaseOthers } from '../platform/form-files'
import { clearDrafts, forgetDraft, keepDraft, readDraft } from './application-draft'
import type { KeptFile } from './upload-queue'

const stored = new Map<string, string>()
jest.mock('@/common/platform/storage', () => ({
  storage: {
    get: (key: string) => JSON.parse(stored.get(key) ?? 'null') ?? undefined,
    set: (key: string, value: unknown) => stored.set(key, JSON.stringify(value)),
  },
}))
jest.mock('../platform/form-files', () => ({ releaseOthers: jest.fn() }))

beforeEach(() => {
  stored.clear()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const file = (path: string): KeptFile => ({
  ...{ kind: 'video', key: path as IdempotencyKey, path, posterPath: `${path}.jpg`, uploadId: null, problem: null },
})
const drawUp = (subjectId: string) => keepDraft(subjectId, { files: [file(subjectId)] })
const neededFiles = () => [...(jest.mocked(releaseOthers).mock.lastCall?.[0] ?? [])]

test('a draft keeps what each change says, apart from those of other orders', () => {
  keepDraft('prs_1', { reason: 'quality_issue' })
  keepDraft('prs_2', { words: '破了' })
  keepDraft('prs_1', { words: '盒子' })
  expect(readDraft('prs_1')).toMatchObject({ reason: 'quality_issue', words: '盒子', files: [] })
  expect(readDraft('prs_2')).toMatchObject({ reason: null, words: '破了' })
})

test('only the three drafts that were changed last keep their files', () => {
  for (const id of ['prs_1', 'prs_2', 'prs_3', 'prs_4', 'prs_1']) drawUp(id)
  clearDrafts()
  expect(readDraft('prs_2').files).toEqual([])
  expect(neededFiles().sort()).toEqual(['prs_1', 'prs_3', 'prs_4'].flatMap((id) => [id, `${id}.jpg`]))
})

test('a draft that is never sent keeps its files for a week', () => {
  drawUp('prs_1')
  jest.advanceTimersByTime(3 * 24 * 3_600_000)
  drawUp('prs_2')
  jest.advanceTimersByTime(5 * 24 * 3_600_000)
  clearDrafts()
  expect(neededFiles()).toEqual(['prs_2', 'prs_2.jpg'])
})

test('a draft that was sent is gone, with its files', () => {
  drawUp('prs_1')
  drawUp('prs_2')
  forgetDraft('prs_1')
  expect(readDraft('prs_1').files).toEqual([])
  expect(neededFiles()).toEqual(['prs_2', 'prs_2.jpg'])
})
