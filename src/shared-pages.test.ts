import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const endings = ['.tsx', '.ts', '.weapp.tsx', '.weapp.ts', '/index.tsx', '/index.ts']

/** The file of this program that an import means on WeChat; undefined for a module of others, a style or a picture. */
function fileOf(name: string, from: string): string | undefined {
  if (!name.startsWith('.') && !name.startsWith('@/')) return undefined
  const path = name.startsWith('@/') ? join(__dirname, name.slice(2)) : join(dirname(from), name)
  return endings.map((ending) => path + ending).find((file) => existsSync(file))
}

/** The sources that a page is made of, but for what the platform does. */
function sourcesOf(file: string, met = new Set<string>()): string[] {
  if (met.has(file) || file.includes('/common/platform/')) return []
  met.add(file)
  const source = readFileSync(file, 'utf8')
  const names = [...source.matchAll(/^(?:import|export) (?!type )[^'"]*'([^']+)'/gm)].map(([, name = '']) => name)
  const files = names.flatMap((name) => fileOf(name, file) ?? [])
  return [source, ...files.flatMap((one) => sourcesOf(one, met))]
}

const pages = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.config.ts'))
  .map((path) => join(__dirname, dirname(path)))

test.each(pages.map((page) => [page.slice(__dirname.length + 1), page]))(
  '%s lets WeChat send its card exactly if it has one',
  (_name, page) => {
    const sources = sourcesOf(join(page, 'index.tsx'))
    const uses = (hook: string) => sources.some((source) => new RegExp(`^ .*\\b${hook}\\(`, 'm').test(source))
    const config = readFileSync(join(page, 'index.config.ts'), 'utf8')
    // Without these WeChat's menu and buttons do nothing (taro.md, trap 9).
    expect({
      chat: config.includes('enableShareAppMessage: true'),
      moments: config.includes('enableShareTimeline: true'),
    }).toEqual({ chat: uses('useShareCard') || uses('useChatCard'), moments: uses('useShareCard') })
  },
)
