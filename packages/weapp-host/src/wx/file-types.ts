const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
  'application/pdf': 'pdf',
  'application/json': 'json',
}

/** `jpg` for `image/jpeg; charset=…`; undefined for an unknown type. */
export const endingOfType = (type: string): string | undefined => endings[type.split(';')[0]?.trim() ?? '']

/** `image/jpeg` for a path that ends in `.jpg` or `.jpeg`. */
export function typeOfFile(path: string): string {
  const ending = path
    .slice(path.lastIndexOf('.') + 1)
    .toLowerCase()
    .replace('jpeg', 'jpg')
  const [type] = Object.entries(endings).find(([, known]) => known === ending) ?? []
  return type ?? 'application/octet-stream'
}
