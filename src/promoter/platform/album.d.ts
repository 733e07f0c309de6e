/**
 * `refused`: the person does not allow the album to be written; only a settings button of WeChat can ask again (wechat.md 2.3).
 * `privacy`: they did not agree to the privacy guide, which is shown again at the next try.
 */
export type Saved = 'saved' | 'cancelled' | 'refused' | 'privacy' | 'failed'

/**
 * Saves a picture to the phone's album; in a browser it is downloaded, as `name`. `address`: a file of this phone, an address of
 * the web, or a data address.
 */
export function savePicture(address: string, name: string): Promise<Saved>

/** Whether a picture goes to an album, and not to a folder. */
export const hasAlbum: boolean
