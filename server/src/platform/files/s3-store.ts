import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import type { FileStore } from './file-store'

/** Where a bucket is, and who may use it. */
export interface S3Place {
  /** `https://host/bucket`, or `https://bucket.host` where the store wants that; the name of a file follows. */
  bucketUrl: string
  accessKeyId: string
  secretAccessKey: string
  region: string
}

interface Terms {
  /** Until the store begins to answer. The file that follows may take longer, as long as the phone that reads it takes. */
  timeoutMs?: number
}

/** Files in a bucket of any store that speaks S3: COS, OSS, MinIO, AWS. */
export function s3Store({ bucketUrl, ...keys }: S3Place, { timeoutMs = 25_000 }: Terms = {}): FileStore {
  const client = new AwsClient({ ...keys, service: 's3', retries: 2 })
  async function send(method: string, name: string, headers: Record<string, string> = {}, body?: Buffer) {
    const waiting = new AbortController()
    const timer = setTimeout(() => waiting.abort(new Error('the store of uploads does not answer')), timeoutMs)
    try {
      return await client.fetch(`${bucketUrl}/${encodeURIComponent(name)}`, {
        method,
        headers: { 'x-amz-content-sha256': sha256(body ?? Buffer.alloc(0)), ...headers },
        ...(body && { body: new Uint8Array(body) }),
        signal: waiting.signal,
      })
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    async put(name, { bytes, type }) {
      await expectOk(await send('PUT', name, { 'content-type': type }, bytes))
    },
    async read(name, range) {
      const answer = await send('GET', name, range && { range: `bytes=${range.start}-${range.end}` })
      if (answer.status === 404) return undefined
      await expectOk(answer)
      // Without a body it would be empty, which no file is.
      if (!answer.body) throw new Error('the store answered without a file')
      return Readable.fromWeb(answer.body as ReadableStream)
    },
    async remove(name) {
      const answer = await send('DELETE', name)
      if (answer.status !== 404) await expectOk(answer)
    },
  }
}

/** For the log: the status and what the store says, which names no secret. */
async function expectOk(answer: Response): Promise<void> {
  if (answer.ok) return
  throw new Error(`the store of uploads answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/**
 * Reads `s3://KEY:SECRET@host/bucket?region=…`; the keys percent-encoded where they hold `/` or `@`. `tls=off` is for a store on
 * the same machine. undefined: something is missing.
 */
export function readS3Place(text: string): S3Place | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, username, password, host, pathname, searchParams } = new URL(text)
  if (protocol !== 's3:' || !username || !password || !host) return undefined
  const scheme = searchParams.get('tls') === 'off' ? 'http' : 'https'
  return {
    bucketUrl: `${scheme}://${host}${pathname.replace(/\/+$/, '')}`,
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    region: searchParams.get('region') ?? 'us-east-1',
  }
}
