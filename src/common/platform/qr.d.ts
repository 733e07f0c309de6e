/** Whether people here pass an address on as a code, to be scanned by another phone. */
export const showsQr: boolean

/** A picture (data address) of a QR code that says `text`; null where there are none. */
export function qrPicture(text: string): Promise<string | null>
