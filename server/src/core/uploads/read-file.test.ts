import { limits } from '@haoli/contract'
import fc from 'fast-check'
import sharp from 'sharp'
import { histories } from '../../../../test/histories'
import { box, sampleMp4 } from '../../../testing/uploads/sample-mp4'
import { Problem } from '../../platform/problem'
import { readMp4 } from './mp4'
import { readFile } from './read-file'

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2f7d6b' } })

const refusal = (bytes: Buffer) =>
  readFile(bytes).then(
    () => 'taken',
    (error) => (error instanceof Problem ? error.code : `${error}`),
  )

describe('a picture', () => {
  it('becomes an upright WebP that does not say where it was taken', async () => {
    const place = { IFD0: { Model: 'a phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' } }
    const taken = await drawn(40, 20).withExif(place).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(taken.toString('latin1')).toContain('a phone')
    const { bytes, ...rest } = await readFile(taken)
    expect(rest).toEqual({ kind: 'picture', width: 20, height: 40, durationMs: null })
    const { format, exif, icc, xmp, orientation } = await sharp(bytes).metadata()
    expect([format, exif, icc, xmp, orientation]).toEqual(['webp', undefined, undefined, undefined, undefined])
  })

  it('may be PNG, WebP or GIF, and is made smaller where it is large', async () => {
    const files = [
      await drawn(3_000, 10).png().toBuffer(),
      await drawn(30, 10).webp().toBuffer(),
      await drawn(30, 10).gif().toBuffer(),
    ]
    const widths = (await Promise.all(files.map(readFile))).map((file) => file.width)
    expect(widths).toEqual([2_048, 30, 30])
  })

  it('is refused where it is damaged, too large, or no picture at all', async () => {
    const jpeg = await drawn(200, 200).jpeg().toBuffer()
    expect(await refusal(jpeg.subarray(0, jpeg.length / 2))).toBe('upload_unreadable')
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    for (const other of [svg, Buffer.from('<html>'), Buffer.alloc(0)]) {
      expect(await refusal(other)).toBe('upload_unreadable')
    }
    const padded = Buffer.concat([jpeg, Buffer.alloc(limits.pictureBytes)])
    expect(await refusal(padded)).toBe('upload_too_large')
  })

  it('of few bytes that unpack to very many pixels is refused', async () => {
    const small = await drawn(8_100, 8_100).png().toBuffer()
    expect(small.length).toBeLessThan(limits.pictureBytes / 5)
    expect(await refusal(small)).toBe('upload_unreadable')
  })

  it('of few pixels with a very long side is refused', async () => {
    expect(await refusal(await drawn(65_535, 1).png().toBuffer())).toBe('taken')
    expect(await refusal(await drawn(1, 65_536).png().toBuffer())).toBe('upload_unreadable')
  })
})

describe('a video', () => {
  it('is an MP4 of at most 30 seconds, by whatever in it says more', async () => {
    expect(await readFile(sampleMp4({ movieMs: 29_900 }))).toMatchObject({ kind: 'video', durationMs: 29_900 })
    expect(await refusal(sampleMp4({ movieMs: 31_000 }))).toBe('video_too_long')
    expect(await refusal(sampleMp4({ movieMs: 3_000, trackMs: 31_000 }))).toBe('video_too_long')
    expect(await refusal(sampleMp4({ mediaBytes: limits.videoBytes }))).toBe('upload_too_large')
  })

  it.each([
    ['has another brand', sampleMp4({ brand: 'qt  ' })],
    ['is sound only', sampleMp4({ handler: 'soun' })],
    ['states no length', sampleMp4({ movieMs: 0 })],
    ['comes in fragments', sampleMp4({ more: [box('mvex')] })],
    ['is cut off', sampleMp4().subarray(0, -1)],
    ['has no index', sampleMp4().subarray(0, 100)],
  ])('that %s is refused', async (_, file) => {
    expect(await refusal(file)).toBe('upload_unreadable')
  })

  it('does not say where it was made, and keeps its pictures in their place', async () => {
    const place = box('udta', box('©xyz', Buffer.from('+30.2500+120.1500/')))
    const file = sampleMp4({ more: [place] })
    const { bytes } = await readFile(file)
    expect([bytes.length, bytes.toString('latin1').includes('+30.25')]).toEqual([file.length, false])
    expect(bytes.indexOf(Buffer.alloc(64, 7))).toBe(file.indexOf(Buffer.alloc(64, 7)))
    expect(readMp4(bytes)?.durationMs).toBe(3_000)
  })

  it.each(['udta', 'free', 'skip', 'uuid', 'meta', 'Xtra', '\xa9xyz'])(
    'keeps nothing of a box %s, wherever it is, nor the name of the phone',
    async (name) => {
      const place = '+30.2500+120.1500/'
      const file = sampleMp4({ everywhere: [box(name, Buffer.from(place))] })
      expect(file.toString('latin1').split(place)).toHaveLength(9)
      const { bytes } = await readFile(file)
      const text = bytes.toString('latin1')
      expect([text.includes(place), text.includes('a phone'), bytes.length]).toEqual([false, false, file.length])
      expect(readMp4(bytes)).toEqual({ durationMs: 3_000, bytes })
    },
  )

  it('that is damaged anywhere is read or refused, and never fails otherwise', () => {
    const file = sampleMp4({ more: [box('udta', Buffer.alloc(8))] })
    const damage = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(damage, fc.nat(file.length), (changes, length) => {
        const damaged = Buffer.from(file)
        for (const [at, byte] of changes) damaged[at] = byte
        const read = readMp4(damaged.subarray(0, length))
        expect(read === undefined || read.durationMs > 0).toBe(true)
      }),
      { numRuns: histories() },
    )
  })
})
