import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

const keys = { id: 'AKID/test', secret: 'sec@ret/+' }
const region = 'ap-test'

/** A bucket named `shop` that speaks enough S3 and refuses a wrong signature, as the specification of version 4 has it. */
export async function fakeS3() {
  const objects = new Map<string, { bytes: Buffer; type: string | undefined }>()
  let failures = 0
  const server = createServer(async (request, response) => {
    const bytes = await buffer(request)
    const [path = ''] = (request.url ?? '').split('?')
    if (failures > 0) {
      failures -= 1
      return response.writeHead(503).end('SlowDown')
    }
    if (!isSigned(request, bytes)) return response.writeHead(403).end('SignatureDoesNotMatch')
    const name = path.replace('/shop/', '')
    const stored = objects.get(name)
    if (request.method === 'PUT') {
      objects.set(name, { bytes, type: request.headers['content-type'] })
      return response.writeHead(200).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(name)
      return response.writeHead(204).end()
    }
    if (!stored) return response.writeHead(404).end('NoSuchKey')
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    if (from === undefined) return response.writeHead(200).end(stored.bytes)
    return response.writeHead(206).end(stored.bytes.subarray(Number(from), Number(to) + 1))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const address = (secret: string) =>
    `s3://${encodeURIComponent(keys.id)}:${encodeURIComponent(secret)}@127.0.0.1:${port}/shop?region=${region}&tls=off`
  return {
    objects,
    place: address(keys.secret),
    placeWithWrongKey: address('another'),
    /** It answers 503 so many times. */
    fail(times: number) {
      failures = times
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Computes the signature from the request as it came, independently of the client. */
function isSigned({ method, url, headers }: IncomingMessage, body: Buffer): boolean {
  const [, credential, signed, signature] =
    /Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)/.exec(headers.authorization ?? '') ?? []
  if (!credential || !signed) return false
  const hash = createHash('sha256').update(body).digest('hex')
  if (headers['x-amz-content-sha256'] !== hash) return false
  const [path, query = ''] = (url ?? '').split('?')
  const lines = signed.split(';').map((name) => `${name}:${headers[name]}\n`)
  const canonical = [method, path, query, lines.join(''), signed, hash].join('\n')
  const date = `${headers['x-amz-date']}`
  const scope = [date.slice(0, 8), region, 's3', 'aws4_request']
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  )
  const key = scope.reduce<Buffer | string>((previous, part) => hmac(previous, part), `AWS4${keys.secret}`)
  return credential === [keys.id, ...scope].join('/') && hmac(key, text).toString('hex') === signature
}

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
