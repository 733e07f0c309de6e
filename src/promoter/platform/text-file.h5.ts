import { download } from './download.h5'

export async function giveTextFile(name: string, text: string) {
  download(new Blob([text], { type: 'text/csv;charset=utf-8' }), name)
  return 'saved' as const
}
