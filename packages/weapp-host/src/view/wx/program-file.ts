/** A file of the program's folder, read at once, as `readFileSync` has to; undefined where there is none. */
export function programFile(url: string): Uint8Array | undefined {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  // Bytes as letters: a request that is waited for cannot bring a buffer.
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  return request.status === 200
    ? Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff)
    : undefined
}
