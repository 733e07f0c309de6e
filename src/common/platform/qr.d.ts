/** Whether this platform shares an address as a QR code for another phone. */
export const showsQr: boolean

/** A QR code of `text` as a data address; null where the platform has none. */
export function qrPicture(text: string): Promise<string | null>
