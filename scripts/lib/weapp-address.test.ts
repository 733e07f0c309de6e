import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pointAt, shopOfWeapp } from './weapp-address'

const own = { api: 'http://127.0.0.1:3005', ofShop: 3005 }

describe('a built mini program', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'haoli-weapp-'))
    mkdirSync(join(folder, 'pages'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('talks to another address without being built again', () => {
    const script = join(folder, 'pages/common.js')
    const words = join(folder, 'pages/index.wxml')
    writeFileSync(script, 'get("http://127.0.0.1:3000/v1");get("http://127.0.0.1:3000"+path)')
    writeFileSync(words, 'http://127.0.0.1:3000')
    pointAt(folder, 'http://127.0.0.1:3000', own.api)
    expect(readFileSync(script, 'utf8')).toBe(`get("${own.api}/v1");get("${own.api}"+path)`)
    expect(readFileSync(words, 'utf8')).toBe('http://127.0.0.1:3000')
  })
})

describe('dist/weapp, when a second shop starts', () => {
  let first: Server
  let its: { api: string; ofShop: number }
  beforeEach(async () => {
    first = createServer((request, response) => response.writeHead(request.url === '/healthz' ? 200 : 404).end())
    await new Promise<void>((resolve) => first.listen(0, '127.0.0.1', resolve))
    const { port } = first.address() as AddressInfo
    its = { api: 'http://192.168.1.20', ofShop: port }
  })
  afterEach(() => first.close())

  test('stays with the shop that made it and is open', async () => {
    expect(await shopOfWeapp({ fingerprint: '', ...its }, own)).toEqual(its)
  })

  test('goes to its own shop with the new address where that starts again with another', async () => {
    const phones = { api: 'http://10.0.0.5:3005', ofShop: its.ofShop }
    expect(await shopOfWeapp({ fingerprint: '', ...its }, phones)).toEqual(phones)
  })

  test('goes to the second once the first is closed', async () => {
    await new Promise((resolve) => first.close(resolve))
    expect(await shopOfWeapp({ fingerprint: '', ...its }, own)).toEqual(own)
  })

  test('goes to the second where it was built for release', async () => {
    expect(await shopOfWeapp({ fingerprint: '', api: its.api }, own)).toEqual(own)
    expect(await shopOfWeapp(undefined, own)).toEqual(own)
  })
})
