import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export interface FolderWatch {
  close(): void
}

const skipped = (name: string) => name.startsWith('.') || name === 'node_modules'

/** The inode of a folder; undefined where it does not exist. */
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
    // It was deleted between two calls; the watcher of the parent folder reports when it is back.
    return []
  }
}

/** The nearest existing folder above `root`, and the name in it that leads to `root`. */
function wayTo(root: string): { folder: string; name: string } {
  let at = root
  while (folderAt(dirname(at)) === undefined && dirname(at) !== at) at = dirname(at)
  return { folder: dirname(at), name: basename(at) }
}

/**
 * Calls `changed` when something in `root` may have changed, also after the folder was deleted and created again, which
 * Node's recursive watching does not survive. It may call too often, but misses nothing.
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
    try {
      const watcher = watch(folder, (_kind, name) => matters(name) && heard())
      watcher.on('error', () => stop(folder))
      watchers.set(folder, { inode, watcher })
    } catch {
      // It was deleted between two calls, as in foldersBelow.
    }
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
