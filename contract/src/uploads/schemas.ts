import { Type } from 'typebox'
import { Id, Input, Nullable, OneOf, Time } from '../common/schemas'
import { uploadLimits } from './limits'

export const uploadKinds = ['picture', 'video'] as const
export const uploadStates = ['checking', 'good', 'refused'] as const

/** A picture or a video that somebody gave the shop. */
export const Upload = Type.Object(
  {
    id: Type.String(),
    kind: OneOf(uploadKinds),
    state: OneOf(uploadStates, {
      description: 'of the content check; others than the uploader see the file only once it is good',
    }),
    url: Nullable(
      Type.String({
        description: 'relative to the API; valid for an hour or two; null where the reader may not see it',
      }),
    ),
    posterUrl: Nullable(Type.String({ description: 'of a video: its still picture, in the same way' })),
    width: Nullable(Type.Integer({ description: 'of a picture, in pixels' })),
    height: Nullable(Type.Integer()),
    durationMs: Nullable(Type.Integer({ description: 'of a video' })),
    createdAt: Time,
  },
  { title: 'Upload' },
)
/** A picture of the shop, such as a banner. */
export const KeepPicture = Input({ uploadId: Id('upl') })
export const KeptPicture = Type.Object(
  { url: Type.String({ description: 'relative to the API; it stays' }) },
  { title: 'KeptPicture' },
)
/** Pictures to attach, by the ids of their uploads, in the order in which they are shown. */
export const PictureIds = Type.Array(Id('upl'), { maxItems: uploadLimits.picturesPerSubject, uniqueItems: true })
/** A video to attach, by the id of its upload. Its poster comes with it, and is not among the pictures. */
export const VideoId = Id('upl')

export const UploadLinkQuery = Type.Object(
  {
    expires: Type.Integer({ minimum: 0, maximum: 9_999_999_999, description: 'seconds since 1970' }),
    signature: Type.String({ maxLength: 64 }),
    format: Type.Optional(OneOf(['jpeg'], { description: 'of a picture, for a reader that does not know WebP' })),
  },
  { additionalProperties: false },
)
