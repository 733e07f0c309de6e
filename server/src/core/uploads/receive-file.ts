import '@fastify/multipart'
import { limits } from '@haoli/contract'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../platform/problem'

/** What a form may have at most; more than that is not read. */
export const formLimits = {
  files: 1,
  fileSize: limits.videoBytes,
  fields: 5,
  fieldSize: 1_000,
  fieldNameSize: 100,
  parts: 6,
}

/** The one file of a form, and its other fields. Names and types that the sender states are not used. */
export async function receiveFile(
  request: FastifyRequest,
): Promise<{ bytes: Buffer; fields: Partial<Record<string, string>> }> {
  if (!request.isMultipart()) throw new Problem('unsupported_media_type', 'an upload is sent as multipart/form-data')
  const { bytes, fields } = await readForm(request).catch((error: Error & { code?: string }) => {
    if (error.code === 'FST_REQ_FILE_TOO_LARGE') {
      throw new Problem('upload_too_large', `a file has at most ${limits.videoBytes} bytes`)
    }
    throw new Problem('validation_failed', 'the form is cut off, or has more parts than an upload')
  })
  if (!bytes) throw new Problem('validation_failed', 'the form has no file', { param: '/file' })
  return { bytes, fields }
}

async function readForm(request: FastifyRequest) {
  let bytes: Buffer | undefined
  const fields: Partial<Record<string, string>> = {}
  for await (const part of request.parts()) {
    if (part.type === 'file') bytes = await part.toBuffer()
    else if (typeof part.value === 'string') fields[part.fieldname] = part.value
  }
  return { bytes, fields }
}
