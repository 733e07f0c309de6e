import { element } from '../frame/elements'
import { box, button, sheetHead } from './parts'
import { samplePictures } from './samples'
import { ask } from './stage'
import type { FaceSurroundings } from './surroundings'

interface ChooseOptions {
  count?: number
  mediaType?: ('image' | 'video' | 'mix')[]
  type?: string
}

/** Files of the person, or sample pictures. */
async function choose({ stage, words }: FaceSurroundings, accept: string, count: number): Promise<Blob[]> {
  const { library, close, chooseFile, done } = words()
  const samples = accept.includes('image') ? await samplePictures() : []
  const urls = samples.map((blob) => URL.createObjectURL(blob))
  const chosen = new Set<number>()
  const asked = ask<Blob[]>(stage, ({ take, cancel }) => {
    const input = element('input', { type: 'file', accept, multiple: count > 1 })
    input.addEventListener('change', () => take([...(input.files ?? [])].slice(0, count)))
    const finish = button(done, () => take([...chosen].flatMap((index) => samples[index] ?? [])), { look: 'main' })
    finish.disabled = true
    const pick = (index: number, sample: HTMLElement) => {
      if (chosen.has(index)) chosen.delete(index)
      else if (chosen.size < count) chosen.add(index)
      sample.setAttribute('aria-pressed', String(chosen.has(index)))
      finish.disabled = chosen.size === 0
    }
    const pictures = urls.map((src, index) => {
      const sample = button(element('img', { src, alt: '' }), () => pick(index, sample), { label: String(index + 1) })
      sample.className = ''
      return sample
    })
    return {
      place: 'below',
      label: library,
      parts: [
        sheetHead(library, close, cancel),
        box('scroll', element('label', { className: 'file' }, chooseFile, input), box('samples', ...pictures)),
        ...(samples.length > 0 ? [box('pair', finish)] : []),
      ],
    }
  })
  return asked.finally(() => {
    for (const url of urls) URL.revokeObjectURL(url)
  })
}

async function pictureSize(blob: Blob) {
  const picture = await createImageBitmap(blob).catch(() => ({ width: 0, height: 0 }))
  return { width: picture.width, height: picture.height }
}

function firstPicture(film: HTMLVideoElement): Promise<Blob | null> {
  const canvas = Object.assign(document.createElement('canvas'), { width: film.videoWidth, height: film.videoHeight })
  canvas.getContext('2d')?.drawImage(film, 0, 0)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
}

/** Size, duration and first picture of a video; zeros and no picture where this browser cannot show it. */
function filmFacts(blob: Blob) {
  const film = document.createElement('video')
  const url = URL.createObjectURL(blob)
  return new Promise<{ width: number; height: number; duration: number; thumb: Blob | null }>((resolve) => {
    const end = async () => {
      const thumb = film.videoWidth > 0 ? await firstPicture(film) : null
      URL.revokeObjectURL(url)
      resolve({ width: film.videoWidth, height: film.videoHeight, duration: film.duration || 0, thumb })
    }
    film.addEventListener('loadeddata', end)
    film.addEventListener('error', end)
    Object.assign(film, { muted: true, preload: 'auto', src: url })
  })
}

const isFilm = (blob: Blob) => blob.type.startsWith('video/')
const all = <Made>(blobs: Blob[], make: (blob: Blob) => Promise<Made>) => Promise.all(blobs.map(make))

async function keptFilm({ keepBlob }: FaceSurroundings, blob: Blob) {
  const { thumb, ...facts } = await filmFacts(blob)
  return { ...facts, thumbTempFilePath: thumb ? await keepBlob(thumb) : '' }
}

export const mediaFaces = (around: FaceSurroundings) => ({
  async chooseMedia({ count = 9, mediaType = ['image', 'video'] }: ChooseOptions) {
    const kinds = mediaType.includes('mix') ? ['image', 'video'] : mediaType
    const blobs = await choose(around, kinds.map((kind) => `${kind}/*`).join(','), count)
    const tempFiles = await all(blobs, async (blob) => ({
      tempFilePath: await around.keepBlob(blob),
      size: blob.size,
      fileType: isFilm(blob) ? 'video' : 'image',
      ...(await (isFilm(blob) ? keptFilm(around, blob) : pictureSize(blob))),
    }))
    const kindsChosen = new Set(tempFiles.map(({ fileType }) => fileType))
    return { tempFiles, type: kindsChosen.size > 1 ? 'mix' : [...kindsChosen][0] }
  },
  async chooseImage({ count = 9 }: ChooseOptions) {
    const blobs = await choose(around, 'image/*', count)
    const tempFiles = await all(blobs, async (blob) => ({ path: await around.keepBlob(blob), size: blob.size }))
    return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles }
  },
  async chooseVideo() {
    const [blob = new Blob()] = await choose(around, 'video/*', 1)
    return { tempFilePath: await around.keepBlob(blob), size: blob.size, ...(await keptFilm(around, blob)) }
  },
  async chooseMessageFile({ count = 100, type = 'all' }: ChooseOptions) {
    const accept = type === 'image' || type === 'video' ? `${type}/*` : ''
    const blobs = await choose(around, accept, count)
    return {
      tempFiles: await all(blobs, async (blob) => ({
        path: await around.keepBlob(blob),
        size: blob.size,
        name: (blob as Partial<File>).name ?? '',
        type: isFilm(blob) ? 'video' : blob.type.startsWith('image/') ? 'image' : 'file',
        time: Math.floor(Date.now() / 1000),
      })),
    }
  },
})
