/**
 * Lets the person choose at most `most` pictures and answers their paths, which can be shown and uploaded. Empty where
 * they chose none.
 */
export function pickPictures(most: number): Promise<string[]>
/** The picture is no longer needed here. Never throws. */
export function releasePicture(path: string): void
/** Whether the paths are still valid after a restart. */
export const pathsSurviveRestart: boolean
