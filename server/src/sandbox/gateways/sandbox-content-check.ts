import { buffer } from 'node:stream/consumers'
import type { CheckedMedia, ContentCheckGateway } from '../../core/gateways/content-check'
import { notFound } from '../../platform/problem'

/**
 * Refuses a picture that is red all over, such as a square of `#ff0000`, and finds all else good. As with WeChat the verdict
 * comes later; the reference holds it, so that it outlives the process.
 */
export const sandboxContentCheck: ContentCheckGateway = {
  name: 'sandbox',
  async submit(media) {
    return `${(await isRed(media)) ? 'refused' : 'good'}-${media.id}`
  },
  async ask(reference) {
    return reference.startsWith('refused-') ? 'refused' : 'good'
  },
  async readResult() {
    throw notFound('sender of verdicts')
  },
}

async function isRed({ kind, read }: CheckedMedia): Promise<boolean> {
  const file = kind === 'picture' ? await read() : undefined
  if (!file) return false
  const { default: sharp } = await import('sharp')
  const { channels } = await sharp(await buffer(file)).stats()
  const [red, green, blue] = channels
  // WebP changes colours a little.
  return (red?.min ?? 0) > 230 && (green?.max ?? 255) < 25 && (blue?.max ?? 255) < 25
}
