import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from '../../server/testing'
import { assertShop, howToOpen, NoShopError, shopInWords } from './which-shop'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haoli-which-shop-'))
})
afterEach(() => rm(folder, { recursive: true }))

const own = (port: number) => ({ port, databaseUrl: undefined, dataDir: join(folder, String(port)) })
const at = (databaseUrl: string) => ({ port: 3000, databaseUrl, dataDir: folder })
const faultOf = (done: Promise<void>) => done.then(() => null).catch((error: unknown) => error)

test('a command says on which shop it works, and no password', () => {
  expect(shopInWords(own(3005))).toBe(`the shop of port 3005, whose data is in ${folder}/3005/`)
  const words = shopInWords(at('postgres://shop:secret@db.example:5433/haoli'))
  expect(words).toBe('the shop in your PostgreSQL db.example:5433/haoli (DATABASE_URL)')
})

test('where no shop was ever opened it says how to open one, and which others there are', async () => {
  await mkdir(join(folder, '3401', 'postgres'), { recursive: true })
  const fault = await faultOf(assertShop(own(3005), folder))
  expect(fault).toBeInstanceOf(NoShopError)
  expect(String(fault)).toContain('To open one: PORT=3005 npm start')
  expect(String(fault)).toContain('\n  PORT=3401')
  expect(String(await faultOf(assertShop(own(3000), join(folder, 'none'))))).toMatch(/To open one: npm start$/)
  expect(await faultOf(assertShop(own(3401), folder))).toBeNull()
})

test('a PostgreSQL that is given has a shop, or the fault says what is wrong with it', async () => {
  const { db, url, close } = await testDatabase()
  expect(await faultOf(assertShop(at(url)))).toBeNull()
  await db.schema.dropTable('migrations').execute()
  expect(String(await faultOf(assertShop(at(url))))).toContain('There is no shop in')
  await close()
  const gone = await faultOf(assertShop(at('postgres://shop:secret@127.0.0.1:1/haoli')))
  expect(gone).toBeInstanceOf(NoShopError)
  expect(String(gone)).toContain('127.0.0.1:1/haoli')
  expect(String(gone)).not.toContain('secret')
})

test('whether a shop is open is what its port says', async () => {
  const server = createServer((_, answer) => answer.end('{"status":"ok"}'))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  expect(await howToOpen(own(port))).toBeNull()
  await new Promise((resolve) => void server.close(resolve))
  expect(await howToOpen(own(port))).toBe(`This shop is closed now. To open it: PORT=${port} npm start`)
  expect(await howToOpen(at('postgres://db.example/haoli'))).toBeNull()
})
