import { Refusal } from './types'

const tag = (value: unknown) => Object.prototype.toString.call(value)

/** Also for buffers of the program's realm, which are not instances of our classes. */
export const isBuffer = (value: unknown): value is ArrayBuffer => tag(value) === '[object ArrayBuffer]'

const encodings = [
  'utf8',
  'utf-8',
  'ascii',
  'latin1',
  'binary',
  'base64',
  'hex',
  'ucs2',
  'ucs-2',
  'utf16le',
  'utf-16le',
]

const ofCodes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)

// In chunks, because a call takes a limited number of arguments.
const toCodes = (bytes: Uint8Array) => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

export const toBase64 = (bytes: Uint8Array): string => btoa(toCodes(bytes))
export const fromBase64 = (text: string): Uint8Array => ofCodes(atob(text.replace(/\s/g, '')))

function fromText(text: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return fromBase64(text)
  if (encoding === 'hex') return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  if (/^(ascii|latin1|binary)$/.test(encoding)) return ofCodes(text)
  if (/^(ucs|utf-?16)/.test(encoding)) return new Uint8Array(Uint16Array.from(text, (l) => l.charCodeAt(0)).buffer)
  return new TextEncoder().encode(text)
}

/** The bytes of data that a program passes: text in this encoding, an ArrayBuffer or a view of one. */
export function toBytes(data: unknown, encoding = 'utf8'): Uint8Array {
  if (typeof data === 'string') return fromText(data, known(encoding))
  if (isBuffer(data)) return new Uint8Array(data.slice(0))
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice()
  throw new Refusal('data should be String or ArrayBuffer')
}

/** The bytes as text in this encoding; without one as a buffer. */
export function fromBytes(bytes: Uint8Array, encoding?: string): string | ArrayBuffer {
  if (encoding === undefined) return bufferOf(bytes)
  const name = known(encoding)
  if (name === 'base64') return toBase64(bytes)
  if (name === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (/^(ascii|latin1|binary)$/.test(name)) return toCodes(bytes)
  return new TextDecoder(/^(ucs|utf-?16)/.test(name) ? 'utf-16le' : 'utf-8').decode(bytes)
}

/** A buffer of exactly these bytes. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer

function known(encoding: string): string {
  const name = encoding.toLowerCase()
  if (!encodings.includes(name)) throw new Refusal(`invalid encoding "${encoding}"`)
  return name
}
