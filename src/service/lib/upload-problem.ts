import { limits } from '@haoli/contract'
import type { ApiError } from '@/common/api/api-error'
import type { ChosenFile } from '../platform/form-files'

/** Why a file of a form is not uploaded. `file_gone`: it is no longer on this phone, or the browser did not keep it. */
export interface UploadProblem {
  code: ApiError['code'] | 'file_gone'
  /** The same key may be sent again. */
  retryable: boolean
}

export const problem = (code: UploadProblem['code']): UploadProblem => ({ code, retryable: false })

const ofTheFile: ReadonlySet<UploadProblem['code']> = new Set([
  'upload_too_large',
  'upload_unreadable',
  'upload_unusable',
  'video_too_long',
  'file_gone',
])

/** The file is at fault: sending it again is in vain, another one has to be chosen. */
export const needsAnother = ({ code }: UploadProblem): boolean => ofTheFile.has(code)

/** What the API would refuse, so that it is not sent in vain. */
export function problemOf({ kind, bytes, seconds, posterPath }: ChosenFile): UploadProblem | null {
  if (bytes > (kind === 'video' ? limits.videoBytes : limits.pictureBytes)) return problem('upload_too_large')
  if (kind === 'picture') return null
  if (seconds === null || posterPath === null) return problem('upload_unreadable')
  return seconds * 1_000 > limits.videoSeconds * 1_000 + limits.videoSpareMs ? problem('video_too_long') : null
}
