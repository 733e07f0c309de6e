import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { Readable } from 'node:stream'
import { limits, type Upload } from '@haoli/contract'
import { hours, type TestApp, testApp } from '../../../testing'
import { form } from '../../../testing/uploads/form'
import { memoryFiles } from '../../../testing/uploads/memory-files'
import { sampleMp4 } from '../../../testing/uploads/sample-mp4'
import { picture, upload } from '../../../testing/uploads/upload-fixtures'
import type { Tx } from '../../platform/database/db'
import { httpServer } from '../../platform/plugins/http-server'
import { nobody } from '../actors/actor'
import { attachUploads } from './attach-uploads'
import { uploadFileRoute } from './file-route'
import type * as Reading from './read-file'
import { readFile } from './read-file'
import { releaseUploads } from './release-uploads'
import { uploadSetting } from './upload-setting'

jest.mock('./read-file', () => ({ readFile: jest.fn(jest.requireActual<typeof Reading>('./read-file').readFile) }))
const converted = jest.mocked(readFile)

const store = memoryFiles()
const faults: unknown[] = []
let shop: TestApp
let wang: Record<string, string>
let li: Record<string, string>
beforeAll(async () => {
  shop = await testApp({ gateways: { files: store }, onJobError: (error) => faults.push(error) })
  wang = await shop.loginAs('phone-wang')
  li = await shop.loginAs('phone-li')
  await shop.deps.jobs.runDue()
})
beforeEach(async () => {
  await shop.db.deleteFrom('uploads').execute()
  store.files.clear()
  converted.mockClear()
})
afterEach(() => expect(faults).toEqual([]))
afterAll(() => shop.close())

const tooLarge = Buffer.alloc(limits.videoBytes + 1)
const rows = () => shop.db.selectFrom('uploads').select(['id', 'state']).orderBy('id').execute()
const given = async (file?: Buffer) => (await upload(shop, wang, file ?? (await picture()))).body
const get = <Body = Upload & { code?: string }>(url: string, headers: Record<string, string> = wang) =>
  shop.app.inject({ url, headers }).then((answer) => ({ status: answer.statusCode, body: answer.json<Body>() }))
const state = async (id: string) => (await get(`/v1/uploads/${id}`)).body.state
/** A video, with a poster of its own. */
const givenVideo = async (headers = wang) => {
  const poster = (await upload(shop, headers, await picture())).body
  return (await upload(shop, headers, sampleMp4(), { fields: { posterId: poster.id } })).body
}
const attach = async (pictureIds: string[], to: string = randomUUID(), videoId?: string) => {
  const customerId = (await get<{ id: string }>('/v1/me')).body.id
  const subject = { kind: 'test', id: to }
  return shop.db.transaction().execute((tx) => attachUploads(tx, { pictureIds, videoId, customerId, subject }))
}
const attachedTo = async (to: string) => {
  const attached = shop.db.selectFrom('uploads').select('id').where('subject_id', '=', to).orderBy('position')
  return (await attached.execute()).map(({ id }) => id)
}
/** Later, with all recurring jobs in between. */
const later = async (count: number) => {
  await shop.clock.advance(count * hours)
  await shop.deps.jobs.runDue()
}
/** So that a browser makes nothing else of the bytes. */
const onlyAFile = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}
const secondsLeft = (link: string | null) =>
  Number(/expires=(\d+)/.exec(link ?? '')?.[1]) - Math.ceil(shop.clock.now().getTime() / 1_000)
/** Until the content check has its verdict. */
const checked = async () => {
  await shop.deps.jobs.runDue()
  await shop.clock.advance(6)
  await shop.deps.jobs.runDue()
}

describe('a picture', () => {
  it('is stored, checked, and shown by an address that expires', async () => {
    const { status, body } = await upload(shop, wang, await picture())
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ kind: 'picture', state: 'checking', width: 24, height: 16, posterUrl: null }),
    ])
    await checked()
    expect(await state(body.id)).toBe('good')

    const file = await shop.app.inject({ url: body.url ?? '' })
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'image/webp'])
    expect(file.headers).toMatchObject({ ...onlyAFile, 'cache-control': `private, max-age=${secondsLeft(body.url)}` })
    expect(file.rawPayload).toEqual(store.files.get(`${body.id}.webp`))
    const other = await given()
    for (const forged of [
      body.url?.replace(/signature=(.)/, (_, first) => `signature=${first === '_' ? '-' : '_'}`),
      body.url?.replace(/expires=\d/, 'expires=9'),
      body.url?.replace(body.id, other.id),
      `${body.url}&format=jpeg`,
    ]) {
      const answer = await shop.app.inject({ url: forged ?? '' })
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found'])
      expect(answer.headers).toMatchObject({ ...onlyAFile, 'cache-control': 'no-store' })
    }
    const { headers } = await shop.app.inject({ url: `/v1/uploads/${body.id}/file` })
    expect(headers).toMatchObject({ ...onlyAFile, 'cache-control': 'no-store' })
    await later(2)
    expect((await get(body.url ?? '')).status).toBe(404)
    const { body: again } = await get(`/v1/uploads/${body.id}`)
    expect((await shop.app.inject({ url: again.url ?? '' })).statusCode).toBe(200)
  })

  it('that is sent again after a lost answer is the same upload; the key is for that file alone', async () => {
    const [file, key] = [await picture(), randomUUID()]
    const first = await upload(shop, wang, file, { key })
    expect(await upload(shop, wang, file, { key })).toEqual(first)
    expect(converted).toHaveBeenCalledTimes(1)
    const other = await upload(shop, wang, await picture('#123456'), { key })
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused'])
    expect([(await rows()).length, store.files.size]).toEqual([1, 1])
  })

  it('that the check refuses is shown to nobody any more, and cannot be used', async () => {
    const { id, url } = await given(await picture('#ff0000'))
    expect((await get(`/v1/uploads/${id}`)).body.url).not.toBeNull()
    await checked()
    expect((await get(`/v1/uploads/${id}`)).body).toMatchObject({ state: 'refused', url: null })
    expect((await get(url ?? '')).status).toBe(404)
    await expect(attach([id])).rejects.toMatchObject({ code: 'upload_unusable' })
  })

  it('is its uploader’s alone', async () => {
    const { id } = await given()
    expect((await get(`/v1/uploads/${id}`, li)).status).toBe(404)
    const remove = (headers: Record<string, string>) =>
      shop.app.inject({ method: 'DELETE', url: `/v1/uploads/${id}`, headers }).then((answer) => answer.statusCode)
    expect([await remove(li), await remove(wang), await remove(wang)]).toEqual([404, 204, 404])
    await shop.deps.jobs.runDue()
    expect([await rows(), store.files.size]).toEqual([[], 0])
  })

  it('is refused with what is wrong', async () => {
    const code = async (file: Buffer) => (await upload(shop, wang, file)).body.code
    expect(await code(Buffer.from('no picture, whatever its name says'))).toBe('upload_unreadable')
    expect(await code(tooLarge)).toBe('upload_too_large')
    const json = await shop.app.inject({
      method: 'POST',
      url: '/v1/uploads',
      headers: { ...wang, 'idempotency-key': 'a' },
      body: {},
    })
    expect(json.json().code).toBe('unsupported_media_type')
    const cut = form(await picture())
    const half = { ...cut, payload: cut.payload.subarray(0, -20) }
    const answer = await shop.app.inject({
      method: 'POST',
      url: '/v1/uploads',
      ...half,
      headers: { ...wang, ...cut.headers, 'idempotency-key': 'b' },
    })
    expect(answer.json().code).toBe('validation_failed')
    expect([await rows(), store.files.size]).toEqual([[], 0])
  })

  it('is one too many once so many are attached to nothing', async () => {
    const { unattachedPerCustomer } = uploadSetting.initial
    const [file, key] = [await picture(), randomUUID()]
    const last = await upload(shop, wang, file, { key })
    const row = await shop.db.selectFrom('uploads').selectAll().where('id', '=', last.body.id).executeTakeFirstOrThrow()
    const more = Array.from({ length: unattachedPerCustomer - 1 }, (_, index) => ({ ...row, id: `upl_${index}` }))
    await shop.db.insertInto('uploads').values(more).execute()
    // Before it is received: nobody waits for bytes that are not taken.
    expect((await given(tooLarge)).code).toBe('too_many_uploads')
    expect(await upload(shop, wang, file, { key })).toEqual(last)
    expect((await upload(shop, li, await picture())).status).toBe(201)
  })

  it('needs an Idempotency-Key, which is asked for before it is received', async () => {
    const { payload, headers } = form(tooLarge)
    const url = '/v1/uploads'
    const answer = await shop.app.inject({ method: 'POST', url, payload, headers: { ...wang, ...headers } })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'idempotency_key_missing'])
  })

  it('is one too many where two are received at once for the last place', async () => {
    const { unattachedPerCustomer } = uploadSetting.initial
    const { id } = await given()
    const row = await shop.db.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const more = Array.from({ length: unattachedPerCustomer - 2 }, (_, index) => ({ ...row, id: `upl_${index}` }))
    await shop.db.insertInto('uploads').values(more).execute()
    const both = await Promise.all([given(), given()])
    expect(both.map(({ code }) => code).sort()).toEqual(['too_many_uploads', undefined])
  })
})

describe('a video', () => {
  it('comes with its poster, is answered in parts, and goes with it', async () => {
    const poster = await given()
    expect((await given(sampleMp4())).code).toBe('validation_failed')
    const { body } = await upload(shop, wang, sampleMp4(), { fields: { posterId: poster.id } })
    expect(body).toMatchObject({ kind: 'video', durationMs: 3_000, posterUrl: expect.stringContaining(poster.id) })
    const part = await shop.app.inject({ url: body.url ?? '', headers: { range: 'bytes=4-7' } })
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([
      206,
      'ftyp',
      `bytes 4-7/${sampleMp4().length}`,
    ])
    const again = await upload(shop, wang, sampleMp4(), { fields: { posterId: poster.id } })
    const unknown = await upload(shop, wang, sampleMp4(), { fields: { posterId: 'upl_nothing' } })
    expect([again.body.code, unknown.body.code]).toEqual(['upload_unusable', 'not_found'])
    expect([(await rows()).length, store.files.size]).toEqual([2, 2])
    await later(25)
    expect([await rows(), store.files.size]).toEqual([[], 0])
  })

  it('does not hold a connection and an open file for a reader that takes nothing of it', async () => {
    const { id } = await givenVideo()
    // More than the buffers of a connection hold.
    const size_bytes = 1_000_000_000
    await shop.db.updateTable('uploads').set({ size_bytes }).where('id', '=', id).execute()
    const endless = new Readable({ read: () => endless.push(Buffer.alloc(65_536)) })
    const files = { ...store, read: async () => endless }
    const app = await httpServer(shop.deps.config)
    app.decorate('deps', { ...shop.deps, gateways: { ...shop.deps.gateways, files } })
    await app.register(uploadFileRoute({ stalledMs: 50 }), { prefix: '/v1' })
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as AddressInfo
    const { url } = (await get(`/v1/uploads/${id}`)).body
    const reader = connect(port, '127.0.0.1')
    reader.write(`GET ${url} HTTP/1.1\r\nhost: shop\r\n\r\n`)
    try {
      await once(endless, 'close', { signal: AbortSignal.timeout(4_000) })
      const closed = once(reader, 'close')
      reader.resume()
      await closed
      expect([reader.bytesRead > 0, reader.bytesRead < size_bytes]).toEqual([true, true])
    } finally {
      reader.destroy()
      await app.close()
    }
  })

  it('is refused with its poster', async () => {
    const poster = await given(await picture('#ff0000'))
    const { body } = await upload(shop, wang, sampleMp4(), { fields: { posterId: poster.id } })
    await checked()
    expect(await state(body.id)).toBe('refused')
  })
})

describe('what is attached to nothing', () => {
  it('is deleted after some hours, row and file; what is attached stays', async () => {
    const [kept, orphan] = [await given(), await given()]
    await attach([kept.id])
    await later(23)
    expect(await rows()).toHaveLength(2)
    await later(2)
    expect([await rows(), [...store.files.keys()]]).toEqual([[{ id: kept.id, state: 'good' }], [`${kept.id}.webp`]])
    expect((await get(`/v1/uploads/${orphan.id}`)).status).toBe(404)
  })
})

describe('attaching', () => {
  it('keeps the order, once, and only what the customer uploaded', async () => {
    const ids = [await given(), await given(), await given()].map(({ id }) => id).reverse()
    const theirs = (await upload(shop, li, await picture())).body.id
    await expect(attach([...ids, theirs])).rejects.toMatchObject({ code: 'not_found' })
    await attach(ids, 'one')
    expect(await attachedTo('one')).toEqual(ids)
    await expect(attach(ids.slice(1))).rejects.toMatchObject({ code: 'upload_unusable' })
  })

  it('takes a video after nine pictures, each in the place of its kind, and releases them together', async () => {
    const ids: string[] = []
    for (let count = 0; count < limits.picturesPerSubject; count++) ids.push((await given()).id)
    const [video, theirs] = [await givenVideo(), await givenVideo(li)]
    await expect(attach(ids, 'one', theirs.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(attach([], 'one', ids[0])).rejects.toMatchObject({ code: 'upload_unusable' })
    await expect(attach([video.id], 'one')).rejects.toMatchObject({ code: 'upload_unusable' })
    await expect(attach([video.id], 'one', video.id)).rejects.toMatchObject({ code: 'upload_unusable' })
    await attach(ids, 'one', video.id)
    expect(await attachedTo('one')).toEqual([...ids, video.id])
    await expect(attach([], 'two', video.id)).rejects.toMatchObject({ code: 'upload_unusable' })
    await later(25)
    expect(await attachedTo('one')).toHaveLength(10)
    const context = shop.deps.newContext(nobody)
    await shop.db.transaction().execute((tx) => releaseUploads(tx, { kind: 'test', id: 'one' }, context))
    await shop.deps.jobs.runDue()
    await shop.deps.jobs.runDue()
    expect([await rows(), store.files.size]).toEqual([[], 0])
  })

  it('to many subjects at once succeeds for one', async () => {
    const ids = [await given(), await given()].map(({ id }) => id)
    const video = await givenVideo()
    const tries = Array.from({ length: 8 }, (_, index) =>
      attach(index % 2 ? ids : [...ids].reverse(), undefined, index % 3 ? video.id : undefined),
    )
    const done = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')
    expect(done).toHaveLength(1)
  })

  it('that checks and then writes succeeds for several, so the test above can fail', async () => {
    const { id } = await given()
    let waiting = 0
    let open: () => void = () => undefined
    const allHaveLooked = new Promise<void>((resolve) => {
      open = resolve
    })
    const naive = (tx: Tx, to: string) => async () => {
      const free = await tx
        .selectFrom('uploads')
        .select('id')
        .where('id', '=', id)
        .where('subject_id', 'is', null)
        .execute()
      waiting += 1
      if (waiting === 2) open()
      await allHaveLooked
      if (free.length === 0) throw new Error('used')
      await tx
        .updateTable('uploads')
        .set({ subject_kind: 'test', subject_id: to, position: 0 })
        .where('id', '=', id)
        .execute()
    }
    const tries = ['one', 'two'].map((to) => shop.db.transaction().execute((tx) => naive(tx, to)()))
    expect((await Promise.allSettled(tries)).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  })
})

test('a picture of the shop has an address that stays, for everybody, and is made one once by who uploaded it', async () => {
  const staff = await shop.loginWith('marketing')
  const { body } = await upload(shop, staff, await picture())
  const keep = (headers: Record<string, string>) =>
    shop.app.inject({ method: 'POST', url: '/v1/merchant/pictures', headers, payload: { uploadId: body.id } })
  expect((await shop.app.inject(`/v1/pictures/${body.id}`)).statusCode).toBe(404)
  expect((await keep(await shop.loginWith('operations'))).statusCode).toBe(404)
  const kept = await keep(staff)
  expect(kept.json()).toEqual({ url: `/v1/pictures/${body.id}` })
  expect((await keep(staff)).json()).toMatchObject({ code: 'upload_unusable' })
  await checked()
  await later(1000)
  const seen = await shop.app.inject(kept.json().url)
  expect(seen.headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'public, max-age=86400' })
  expect(seen.rawPayload.length).toBe(Number(seen.headers['content-length']))
})
