import type { Readable } from 'node:stream'
import type { UploadKind } from '@haoli/contract'

/** What to check. The service fetches it from the shop's public address and `path`, or is sent what `read` answers. */
export interface CheckedMedia {
  id: string
  kind: UploadKind
  /** Of who uploaded it. */
  openid: string
  path: string
  read(): Promise<Readable | undefined>
}

export interface CheckResult {
  reference: string
  verdict: Exclude<MediaVerdict, 'pending'>
}

export type MediaVerdict = 'good' | 'refused' | 'pending'

/**
 * Checks pictures and videos for what may not be shown. WeChat: mediaCheckAsync (wechat.md 2.15), which has a verdict within
 * 30 minutes. What it wants a person to look at is refused.
 */
export interface ContentCheckGateway {
  readonly name: 'sandbox' | 'wechat'
  /** Answers the reference under which the verdict comes. Throws where it may be tried again. */
  submit(media: CheckedMedia): Promise<string>
  /** WeChat cannot be asked: it answers `pending`, and tells the verdict by itself. */
  ask(reference: string): Promise<MediaVerdict>
  /** Reads what WeChat tells (`wxa_media_check`), which is signed in the query. Throws a Problem where that does not hold. */
  readResult(query: Readonly<Record<string, string>>, rawBody: string): Promise<CheckResult>
}
