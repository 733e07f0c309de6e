import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export interface FolderWatch {
  close(): void
}

const skipped = (name: string) => name.startsWith('.') || name === 'node_modules'

/** The inode of a folder; undefined where there is none. */
function folderAt(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isDirectory() ? stat.ino : undefined
}

function foldersBelow(folder: string): string[] {
  try {
    const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    return inner
      .filter(({ name }) => !skipped(name))
      .flatMap(({ name }) => [join(folder, name), ...foldersBelow(join(folder, name))])
  } catch {
    // It was deleted between two calls; the watcher of the folder above reports when it is back.
    return []
  }
}

/** What is above `root` and there: watched only for the one name that leads to it. */
function wayTo(root: string): { folder: string; name: string } {
  let at = root
  while (folderAt(dirname(at)) === undefined && dirname(at) !== at) at = dirname(at)
  return { folder: dirname(at), name: basename(at) }
}

/**
 * Calls `changed` whenever something in `root` may have changed, also after the folder was deleted and made again, which
 * Node's own recursive watching loses track of. It calls too often rather than too seldom.
 */
export function watchFolder(root: string, changed: () => void): FolderWatch {
  const watchers = new Map<string, { inode: number; watcher: FSWatcher }>()
  let closed = false

  const stop = (folder: string) => {
    watchers.get(folder)?.watcher.close()
    watchers.delete(folder)
  }
  const start = (folder: string, matters: (name: string | null) => boolean) => {
    const inode = folderAt(folder)
    if (watchers.get(folder)?.inode === inode || inode === undefined) return
    stop(folder)
    const watcher = watch(folder, (_kind, name) => matters(name) && heard())
    watcher.on('error', () => stop(folder))
    watchers.set(folder, { inode, watcher })
  }
  const lookAround = () => {
    const way = wayTo(root)
    const inside = folderAt(root) === undefined ? [] : [root, ...foldersBelow(root)]
    for (const folder of watchers.keys()) {
      if (folder !== way.folder && !inside.includes(folder)) stop(folder)
    }
    start(way.folder, (name) => name === null || name === way.name)
    for (const folder of inside) start(folder, () => true)
  }
  const heard = () => {
    if (closed) return
    lookAround()
    changed()
  }

  lookAround()
  return {
    close() {
      closed = true
      for (const folder of [...watchers.keys()]) stop(folder)
    },
  }
}
