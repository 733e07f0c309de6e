import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

type Words = Record<'en' | 'ja', Record<string, string>>

const json = async <T>(name: string) => JSON.parse(await readFile(join(__dirname, name), 'utf8')) as T

test('a text of the demo reads the same wherever it stands: the shop keeps one translation of it', async () => {
  const products = await json<{ translations?: Words }[]>('products.json')
  const sources = [
    await json<Words>('translations.json'),
    ...products.flatMap(({ translations }) => translations ?? []),
  ]
  const readings = new Map<string, Set<string>>()
  for (const words of sources) {
    for (const language of ['en', 'ja'] as const) {
      for (const [text, translation] of Object.entries(words[language] ?? {})) {
        const key = `${language} ${text}`
        readings.set(key, (readings.get(key) ?? new Set()).add(translation))
      }
    }
  }
  expect([...readings].filter(([, kinds]) => kinds.size > 1)).toEqual([])
})
