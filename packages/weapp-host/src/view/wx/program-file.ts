/** Reads a file of the package synchronously, as `readFileSync` has to; undefined where there is none. */
export function programFile(url: string): Uint8Array | undefined {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  // Bytes as characters: a synchronous request cannot return a buffer.
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  return request.status === 200
    ? Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff)
    : undefined
}
