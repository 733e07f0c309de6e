/** Lets the browser keep a file as `name`. */
export function download(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href, download: name }).click()
  // Safari reads it after the click.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
