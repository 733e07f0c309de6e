import type { Files } from './files'

/** Pictures and videos that the program saved: `{ path, bytes }`, oldest first. */
export function openAlbum(files: Files) {
  const saved: { path: string; bytes: Uint8Array }[] = []
  const save = ({ filePath }: { filePath: string }) => {
    saved.push({ path: filePath, bytes: files.read(filePath, 'saveImageToPhotosAlbum') })
  }
  return { own: { saveImageToPhotosAlbum: save, saveVideoToPhotosAlbum: save }, saved }
}
