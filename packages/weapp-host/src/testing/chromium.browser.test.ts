import { chromium } from 'playwright-core'
import { chromiumOptions } from './chromium'

const featuresOff = (argument: string) => argument.split('=')[1]?.split(',') ?? []

test('ours turns off every feature of Chromium that Playwright turns off', async () => {
  const options = chromiumOptions()
  const server = await chromium.launchServer(options)
  const lists = server.process().spawnargs.filter((argument) => argument.startsWith('--disable-features='))
  await server.close()

  const ours = options.args?.find((argument) => argument.startsWith('--disable-features=')) ?? ''
  expect(lists).toHaveLength(2)
  expect(lists.at(-1)).toBe(ours)
  expect(featuresOff(ours)).toEqual(expect.arrayContaining(featuresOff(lists[0] ?? '')))
})
