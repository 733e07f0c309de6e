import type { UploadKind } from '@haoli/contract'

/** A picture or video that was chosen. Its paths can be shown and uploaded. */
export interface ChosenFile {
  kind: UploadKind
  path: string
  bytes: number
  /** How long a video lasts; null where it cannot be read. */
  seconds: number | null
  /** Of a video: its still picture; null where none can be made. */
  posterPath: string | null
}

/** At most so many of each. */
export interface Room {
  pictures: number
  videos: number
}

/** Why the picker did not open: no consent to the privacy guide, no permission of the phone, or something else. */
export type PickerRefusal = 'privacy' | 'permission' | 'failed'

/** Lets the person choose. Empty where they chose none; the picker may answer more than there is room for. */
export function chooseFiles(room: Room): Promise<ChosenFile[] | PickerRefusal>

/** Whether the file can still be read: a phone clears its storage, and a browser forgets what was chosen before a reload. */
export function isThere(path: string): Promise<boolean>

/** The file is no longer needed here. Never throws. */
export function releaseFile(path: string): void

/** None of the files that were chosen are needed, except those at `paths`. Never throws. */
export function releaseOthers(paths: ReadonlySet<string>): void
