import { randomUUID } from 'node:crypto'
import type { Problem, Upload } from '@haoli/contract'
import sharp from 'sharp'
import type { TestApp } from '..'
import { form } from './form'

type Headers = Record<string, string>

/** A small picture of one colour; `#ff0000` is what the sandbox's content check refuses. */
export const picture = (background = '#2f7d6b') =>
  sharp({ create: { width: 24, height: 16, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** Sends a file as its uploader would. */
export async function upload(
  { app }: Pick<TestApp, 'app'>,
  headers: Headers,
  file: Buffer,
  { fields = {}, key = randomUUID() }: { fields?: Record<string, string>; key?: string } = {},
): Promise<{ status: number; body: Upload & Problem }> {
  const sent = form(file, fields)
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/uploads',
    payload: sent.payload,
    headers: { ...headers, ...sent.headers, 'idempotency-key': key },
  })
  return { status: answer.statusCode, body: answer.json() }
}
