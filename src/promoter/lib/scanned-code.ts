import { decodeParam } from '@/common/lib/decode-param'

/** The code of a promoter's link: a link has it in `code` or `pm`, WeChat's scanner passes it in `scene`, alone or as `pm=…&ch=…`. */
export function scannedCode({ code, pm, scene }: Partial<Record<'code' | 'pm' | 'scene', string>>): string {
  const scanned = decodeParam(scene)
  const named = /(?:^|&)pm=([^&]*)/.exec(scanned)?.[1]
  return decodeParam(code ?? pm) || (named ?? scanned)
}
