import type { UploadKind } from '@haoli/contract'

const types = { picture: ['webp', 'image/webp'], video: ['mp4', 'video/mp4'] } as const

/** The name of an upload's file in the store. */
export const fileNameOf = ({ id, kind }: { id: string; kind: UploadKind }): string => `${id}.${types[kind][0]}`

export const mediaTypeOf = (kind: UploadKind): string => types[kind][1]
