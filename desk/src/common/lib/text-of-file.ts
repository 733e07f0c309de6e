/** Of old XLS, of a picture, of nearly everything that is no text. */
const nul = /\0/

/**
 * The text of a file that a spreadsheet wrote: UTF-8, UTF-16 ("Unicode text"), or GB 18030 as those in China do where nothing says
 * otherwise. Without its byte order mark. Throws where it is no text.
 */
export async function textOfFile(file: File): Promise<string> {
  const text = decoded(new Uint8Array(await file.arrayBuffer()))
  if (nul.test(text)) throw new Error(`${file.name} is no text`)
  return text
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
