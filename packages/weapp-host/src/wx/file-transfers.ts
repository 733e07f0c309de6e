import { endingOfType, typeOfFile } from './file-types'
import type { Files } from './files'
import { bytesOfBody, headersOf } from './request'
import type { Transfer, TransferOptions } from './transfers'

interface DownloadOptions extends TransferOptions {
  header?: Record<string, unknown>
  /** The path to save to; a temporary file by default. */
  filePath?: string
}

interface UploadOptions extends TransferOptions {
  header?: Record<string, unknown>
  filePath: string
  /** The form field of the file. */
  name: string
  formData?: Record<string, unknown>
}

/** The extension for a downloaded file: from its content type, else from its URL. */
function endingOf(type: string, url: string): string {
  const [, inUrl] = /\.(\w{2,5})(?:[?#]|$)/.exec(url.replace(/^https?:\/\/[^/]+/, '')) ?? []
  return endingOfType(type) ?? inUrl ?? 'unknown'
}

const progress = (written: 'Written' | 'Sent', bytes: number) => ({
  progress: 100,
  [`totalBytes${written}`]: bytes,
  [`totalBytesExpectedTo${written === 'Sent' ? 'Send' : 'Write'}`]: bytes,
})

/** `wx.downloadFile`: saves the answer as a file, whatever its status. */
export const download = (files: Files, options: DownloadOptions): Transfer => ({
  name: 'downloadFile',
  options,
  send: () => ({
    method: 'GET',
    url: options.url,
    headers: headersOf(options.header),
    body: undefined,
    binary: true,
  }),
  receive({ status, headers = {}, body }, tell) {
    const bytes = bytesOfBody(body)
    tell('ProgressUpdate', progress('Written', bytes.length))
    const place = { statusCode: status, header: headers, dataLength: bytes.length }
    if (options.filePath === undefined) {
      return { ...place, tempFilePath: files.keepForNow(bytes, endingOf(headers['content-type'] ?? '', options.url)) }
    }
    files.write(options.filePath, bytes)
    return { ...place, filePath: options.filePath }
  },
})

function formOf({ name, filePath, formData = {} }: UploadOptions, bytes: Uint8Array, boundary: string): Uint8Array {
  const text = (words: string) => new TextEncoder().encode(words)
  const fileName = filePath.slice(filePath.lastIndexOf('/') + 1)
  const parts = Object.entries(formData).map(([field, value]) =>
    text(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${String(value)}\r\n`),
  )
  const head = text(
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\n` +
      `Content-Type: ${typeOfFile(filePath)}\r\n\r\n`,
  )
  const all = [...parts, head, bytes, text(`\r\n--${boundary}--\r\n`)]
  const form = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of all) {
    form.set(part, at)
    at += part.length
  }
  return form
}

/** `wx.uploadFile`: one file and the other fields as a multipart form; the answer stays text. */
export const upload = (files: Files, options: UploadOptions): Transfer => ({
  name: 'uploadFile',
  options,
  send() {
    const boundary = `weapp-host-${options.filePath.length}-${options.url.length}`
    const body = formOf(options, files.read(options.filePath), boundary)
    const headers = headersOf(options.header)
    return {
      method: 'POST',
      url: options.url,
      headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
      body,
      binary: false,
    }
  },
  receive({ status, headers = {}, body }, tell) {
    const data = typeof body === 'string' ? body : new TextDecoder().decode(bytesOfBody(body))
    tell('ProgressUpdate', progress('Sent', files.read(options.filePath).length))
    return { statusCode: status, data, header: headers }
  },
})
