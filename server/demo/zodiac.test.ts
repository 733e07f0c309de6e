import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const animals = '鼠牛虎兔龙蛇马羊猴鸡狗猪'

test('what is made for a year of an animal is for the year of the calendar beside it', async () => {
  const text = await readFile(join(__dirname, 'products.json'), 'utf8')
  const titles = (JSON.parse(text) as { title: string }[]).map(({ title }) => title)
  const [, year] = /日历 (\d{4})/.exec(titles.join('\n')) ?? []
  const made = [...titles.join('\n').matchAll(/([鼠牛虎兔龙蛇马羊猴鸡狗猪])年/g)].map(([, animal]) => animal)
  // 4 was a year of the rat.
  expect(made).toEqual([animals[(Number(year) - 4) % 12]])
})
