import { createHmac, timingSafeEqual } from 'node:crypto'
import { minuteMs } from '../../platform/durations'

interface Signed {
  id: string
  link_secret: Buffer
}

/**
 * The address of an upload's file, below the API's. Whoever has it sees the file until it expires, so it is given only to
 * those who may. It is the same for `linkMinutes`, so that phones can keep the file, and valid for one to two times as long.
 */
export function fileLink(upload: Signed, now: Date, linkMinutes: number): string {
  const periodMs = linkMinutes * minuteMs
  const expires = ((Math.floor(now.getTime() / periodMs) + 2) * periodMs) / 1_000
  return `/v1/uploads/${upload.id}/file?expires=${expires}&signature=${sign(upload, expires).toString('base64url')}`
}

/** Whether an address was given out for this file and has not expired. `expires` in seconds since 1970. */
export function isLinkValid(upload: Signed, link: { expires: number; signature: string }, now: Date): boolean {
  if (link.expires * 1_000 <= now.getTime()) return false
  const given = Buffer.from(link.signature, 'base64url')
  const right = sign(upload, link.expires)
  return given.length === right.length && timingSafeEqual(given, right)
}

const sign = ({ id, link_secret }: Signed, expires: number) =>
  createHmac('sha256', link_secret).update(`${id} ${expires}`).digest().subarray(0, 16)
