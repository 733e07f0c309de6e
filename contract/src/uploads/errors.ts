import type { ErrorRules } from '../common/errors'

export const uploadErrors = {
  /** Attached already, refused by the content check, or not a picture where one is needed. */
  upload_unusable: { status: 409, retryable: false },
  /** So many uploads of this customer are attached to nothing that they have to be used or removed first. */
  too_many_uploads: { status: 409, retryable: false },
  upload_too_large: { status: 413, retryable: false },
  /** Its bytes are neither a picture nor an MP4 video, or are damaged. */
  upload_unreadable: { status: 422, retryable: false },
  video_too_long: { status: 422, retryable: false },
} as const satisfies ErrorRules
