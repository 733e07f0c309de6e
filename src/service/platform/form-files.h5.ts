import { limits } from '@haoli/contract'
import type { ChosenFile, Room } from './form-files'

/** What this document can read: an object URL of the document before a reload answers nothing. */
const own = new Set<string>()

function keep(blob: Blob): string {
  const url = URL.createObjectURL(blob)
  own.add(url)
  return url
}

let cancelLast = () => {}

function pick(accept: string, multiple: boolean): Promise<File[]> {
  // Older browsers do not say that nothing was chosen.
  cancelLast()
  // Taro's own picker decodes every picture and drops all of them where one cannot be decoded.
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept, multiple, hidden: true })
  // Safari forgets an input that is in no document.
  document.body.append(input)
  return new Promise((resolve) => {
    const take = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    input.onchange = () => take([...(input.files ?? [])])
    input.oncancel = () => take([])
    cancelLast = () => take([])
    input.click()
  })
}

/** Draws what fits into `mostPixels` a side; null where this browser cannot. */
function drawn(source: CanvasImageSource, width: number, height: number, mostPixels: number): Promise<Blob | null> {
  const scale = Math.min(1, mostPixels / Math.max(width, height))
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const canvas = Object.assign(document.createElement('canvas'), size)
  canvas.getContext('2d')?.drawImage(source, 0, 0, size.width, size.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.86))
}

/** A phone's picture is often larger than an upload may be. The API makes it as small as this anyway. */
function smaller(file: File): Promise<Blob | null> {
  const url = URL.createObjectURL(file)
  const image = new Image()
  return new Promise<Blob | null>((resolve) => {
    image.onload = () => resolve(drawn(image, image.naturalWidth, image.naturalHeight, limits.pictureSidePixels))
    image.onerror = () => resolve(null)
    image.src = url
  }).finally(() => URL.revokeObjectURL(url))
}

async function chosenPicture(file: File): Promise<ChosenFile> {
  const blob = (file.size > limits.pictureBytes && (await smaller(file))) || file
  return { kind: 'picture', path: keep(blob), bytes: blob.size, seconds: null, posterPath: null }
}

/** A browser that cannot show the video may answer nothing at all. */
const longestMs = 10_000

/** Its length and its first picture; null where this browser cannot show it. */
function firstPicture(url: string): Promise<{ seconds: number; poster: Blob | null } | null> {
  const video = document.createElement('video')
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), longestMs)
    video.onerror = () => resolve(null)
    // Safari has no picture before it was told to go somewhere.
    video.onloadedmetadata = () => {
      video.currentTime = Math.min(0.1, video.duration / 2)
    }
    video.onseeked = async () => {
      const poster = await drawn(video, video.videoWidth, video.videoHeight, 1_280)
      resolve({ seconds: video.duration, poster })
    }
    Object.assign(video, { muted: true, playsInline: true, preload: 'auto', src: url })
  })
}

async function chosenVideo(file: File): Promise<ChosenFile> {
  const path = keep(file)
  const first = await firstPicture(path)
  const posterPath = first?.poster ? keep(first.poster) : null
  return { kind: 'video', path, bytes: file.size, seconds: first?.seconds ?? null, posterPath }
}

export async function chooseFiles({ pictures, videos }: Room): Promise<ChosenFile[]> {
  const accept = [...(pictures > 0 ? ['image/*'] : []), ...(videos > 0 ? ['video/mp4'] : [])].join()
  const files = await pick(accept, pictures + videos > 1)
  return Promise.all(files.map((file) => (file.type.startsWith('video/') ? chosenVideo(file) : chosenPicture(file))))
}

export const isThere = async (path: string) =>
  own.has(path) &&
  fetch(path).then(
    () => true,
    () => false,
  )

export function releaseFile(path: string) {
  own.delete(path)
  URL.revokeObjectURL(path)
}

export function releaseOthers(paths: ReadonlySet<string>) {
  for (const path of own) if (!paths.has(path)) releaseFile(path)
}
