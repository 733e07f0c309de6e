import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Upload = Static<typeof schema.Upload>
export type UploadKind = Upload['kind']
export type UploadState = Upload['state']
export type KeptPicture = Static<typeof schema.KeptPicture>
