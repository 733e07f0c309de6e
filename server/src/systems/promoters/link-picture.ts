import { type LinkPicture, promoterPages } from '@haoli/contract'
import { encode } from 'uqr'
import type { CodeGateway } from '../../core/gateways/gateways'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { readReadableCode } from '../../platform/readable-code'
import { shortUrlOf } from './links'

interface Wanted {
  code: string
  /** Whose link it is. */
  customerId: string
  publicUrl: string
}

/** The code of a link as it is printed on a poster; `not_found` for another promoter's. It says that a poster brought who scans it. */
export async function linkPicture(
  db: Db,
  { code, customerId, publicUrl }: Wanted,
  codes: CodeGateway,
): Promise<LinkPicture> {
  const link = await db
    .selectFrom('promoter_links')
    .innerJoin('promoters', 'promoters.id', 'promoter_links.promoter_id')
    .select('code')
    .where('code', '=', readReadableCode(code))
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!link) throw notFound('link')
  const drawn = await codes.draw({
    scene: posterScene(link.code),
    page: promoterPages.link,
    url: `${shortUrlOf(publicUrl, link.code)}?ch=poster`,
  })
  if ('qr' in drawn) return { picture: null, modules: modulesOf(drawn.qr) }
  return { picture: `data:${drawn.type};base64,${drawn.bytes.toString('base64')}`, modules: null }
}

/** 24 of the 32 characters that a scene has (wechat.md 2.7). */
export const posterScene = (code: string): string => `pm=${code}&ch=poster`

const modulesOf = (text: string): string[] =>
  encode(text, { ecc: 'M', border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
