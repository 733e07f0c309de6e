import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Problem } from './problem'

/**
 * Receives a whole body into a file before `work` begins, so that no transaction waits for a slow sender. `work` gets what
 * opens the file, as often as it likes; the file is gone afterwards. A body above `maxBytes` is refused.
 */
export async function withBodyOnDisk<T>(
  body: Readable,
  maxBytes: number,
  work: (openFile: () => AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'haoli-body-'))
  const path = join(folder, 'body')
  try {
    await receive(body, path, maxBytes)
    return await work(() => createReadStream(path))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function receive(body: Readable, path: string, maxBytes: number): Promise<void> {
  const file = await open(path, 'wx')
  let bytes = 0
  try {
    // Destroying the body would close the connection before the answer is sent.
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length
      if (bytes > maxBytes) throw new Problem('payload_too_large', `a body has at most ${maxBytes} bytes`)
      await file.appendFile(chunk)
    }
  } catch (error) {
    if (body.errored) throw new Problem('validation_failed', 'the body was cut off')
    throw error
  } finally {
    await file.close()
  }
}
