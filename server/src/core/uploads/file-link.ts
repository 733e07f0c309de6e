import { createHmac, timingSafeEqual } from 'node:crypto'
import type { UploadLinkQuery } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import { minuteMs } from '../../platform/durations'

interface Signed {
  id: string
  link_secret: Buffer
}

type Link = Static<typeof UploadLinkQuery>

interface Terms {
  now: Date
  linkMinutes: number
  format?: Link['format']
}

/**
 * The address of an upload's file, below the API's. Whoever has it sees the file until it expires, so it is given only to
 * those who may. It is the same for `linkMinutes`, so that phones can keep the file, and valid for one to two times as long.
 */
export function fileLink(upload: Signed, { now, linkMinutes, format }: Terms): string {
  const periodMs = linkMinutes * minuteMs
  const expires = ((Math.floor(now.getTime() / periodMs) + 2) * periodMs) / 1_000
  const signature = sign(upload, { expires, format }).toString('base64url')
  return `/v1/uploads/${upload.id}/file?expires=${expires}&signature=${signature}${format ? `&format=${format}` : ''}`
}

/** Whether an address was given out for this file, in this format, and has not expired. */
export function isLinkValid(upload: Signed, link: Link, now: Date): boolean {
  if (link.expires * 1_000 <= now.getTime()) return false
  const given = Buffer.from(link.signature, 'base64url')
  const right = sign(upload, link)
  return given.length === right.length && timingSafeEqual(given, right)
}

const sign = ({ id, link_secret }: Signed, { expires, format }: Pick<Link, 'expires' | 'format'>) =>
  createHmac('sha256', link_secret)
    .update(format ? `${id} ${expires} ${format}` : `${id} ${expires}`)
    .digest()
    .subarray(0, 16)
