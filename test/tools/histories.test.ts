import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../../scripts/lib/root'

const folders = ['contract/src', 'server', 'src', 'scripts', 'config', 'test']
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

test('every property and walk asks how many histories it goes through', () => {
  const files = folders.flatMap((folder) => {
    const names = readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => join(folder, name))
  })
  const counted = files.map((file) => {
    const text = readFileSync(inRoot(file), 'utf8')
    return { file, draws: count(text, /\bfc\.assert\(/g), asks: count(text, /\bnumRuns: histories\(/g) }
  })
  const drawing = counted.filter(({ draws }) => draws > 0)
  expect(drawing.length).toBeGreaterThan(5)
  expect(drawing.filter(({ draws, asks }) => draws !== asks)).toEqual([])
})
