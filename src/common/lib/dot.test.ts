import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const src = join(__dirname, '../..')
const isComment = (line: string) => /^\s*(\/?\*|\/\/)/.test(line)

/** What a browser says of itself goes to the API, and is stored. */
const elsewhere = ['common/platform/browser-name.ts']

test('no line of the interface ends with a dot between its parts', () => {
  const plain = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !elsewhere.includes(file))
    .flatMap((file) =>
      readFileSync(join(src, file), 'utf8')
        .split('\n')
        .filter((line) => !isComment(line) && line.includes(' · '))
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(plain).toEqual([])
})
