import { fromBytes, toBytes } from './bytes'
import { type Files, userFolder } from './files'
import { Refusal } from './types'

/** The options of all operations; each uses some. */
export interface FileOptions {
  path: string
  filePath: string
  dirPath: string
  srcPath: string
  destPath: string
  oldPath: string
  newPath: string
  tempFilePath: string
  recursive?: boolean
  data: unknown
  encoding?: string
  position?: number
  length?: number
}

/** WeChat's file operations by name, with the order of parameters of their Sync form. */
export type FileOperations = Record<string, { order: (keyof FileOptions)[]; run(options: FileOptions): unknown }>

export function fileOperations(files: Files): FileOperations {
  /** Another name where a file of an earlier run has this one. */
  const free = (path: string): string => (files.has(path) ? free(path.replace(/(?=\.\w+$)/, '_')) : path)
  const need = (path: string, verb: string) => {
    if (!files.has(path)) throw new Refusal(`no such file or directory, ${verb} ${path}`)
  }
  const own = (path: string, verb: string) => {
    if (!path.startsWith('wxfile://')) throw new Refusal(`permission denied, ${verb} ${path}`)
  }
  const needFolder = (path: string, verb: string) => {
    need(path, verb)
    if (!files.isFolder(path)) throw new Refusal(`not a directory, ${verb} ${path}`)
  }
  const stat = (path: string) => {
    const isFolder = files.isFolder(path)
    const seconds = Math.floor(files.changedAtMs(path) / 1000)
    return {
      mode: isFolder ? 0o040755 : 0o100644,
      size: isFolder ? 0 : files.read(path, 'stat').length,
      lastAccessedTime: seconds,
      lastModifiedTime: seconds,
      isDirectory: () => isFolder,
      isFile: () => !isFolder,
    }
  }
  const saved = () => files.below('wxfile:/').filter((path) => path.startsWith('wxfile://store_'))
  const move = (from: string, to: string) => {
    files.write(to, files.read(from, 'rename'))
    files.remove(from)
  }

  return {
    access: { order: ['path'], run: ({ path }) => need(path, 'access') },
    readFile: {
      order: ['filePath', 'encoding', 'position', 'length'],
      run({ filePath, encoding, position = 0, length }) {
        const bytes = files.read(filePath)
        if (position < 0 || position > bytes.length) throw new Refusal(`invalid position ${position}`)
        const end = length === undefined ? bytes.length : position + length
        return { data: fromBytes(bytes.subarray(position, end), encoding) }
      },
    },
    writeFile: {
      order: ['filePath', 'data', 'encoding'],
      run: ({ filePath, data, encoding }) => files.write(filePath, toBytes(data, encoding)),
    },
    appendFile: {
      order: ['filePath', 'data', 'encoding'],
      run({ filePath, data, encoding }) {
        const [first, more] = [files.read(filePath), toBytes(data, encoding)]
        files.write(filePath, Uint8Array.from([...first, ...more]))
      },
    },
    copyFile: {
      order: ['srcPath', 'destPath'],
      run: ({ srcPath, destPath }) => files.write(destPath, files.read(srcPath, 'copyFile')),
    },
    rename: {
      order: ['oldPath', 'newPath'],
      run({ oldPath, newPath }) {
        if (!files.isFolder(oldPath)) return move(oldPath, newPath)
        files.makeFolder(newPath)
        for (const path of files.below(oldPath)) {
          const to = newPath + path.slice(oldPath.length)
          if (!files.isFolder(path)) move(path, to)
          else files.makeFolder(to)
        }
        for (const path of [oldPath, ...files.below(oldPath)]) files.removeFolder(path)
      },
    },
    unlink: {
      order: ['filePath'],
      run({ filePath }) {
        own(filePath, 'unlink')
        need(filePath, 'unlink')
        if (files.isFolder(filePath)) throw new Refusal(`operation not permitted, unlink ${filePath}`)
        files.remove(filePath)
      },
    },
    mkdir: {
      order: ['dirPath', 'recursive'],
      run({ dirPath, recursive }) {
        if (!dirPath.startsWith(userFolder)) throw new Refusal(`permission denied, open ${dirPath}`)
        if (files.has(dirPath)) throw new Refusal(`file already exists ${dirPath}`)
        const names = dirPath.slice(userFolder.length + 1).split('/')
        names.forEach((_, index) => {
          const at = [userFolder, ...names.slice(0, index + 1)].join('/')
          const isLast = index === names.length - 1
          if (!isLast && !recursive && !files.has(at)) throw new Refusal(`no such file or directory ${dirPath}`)
          files.makeFolder(at)
        })
      },
    },
    readdir: {
      order: ['dirPath'],
      run({ dirPath }) {
        needFolder(dirPath, 'scandir')
        const inside = files.below(dirPath).map((path) => path.slice(dirPath.replace(/\/+$/, '').length + 1))
        return { files: inside.filter((name) => !name.includes('/')) }
      },
    },
    rmdir: {
      order: ['dirPath', 'recursive'],
      run({ dirPath, recursive }) {
        if (dirPath.replace(/\/+$/, '') === userFolder) throw new Refusal(`permission denied, rmdir ${dirPath}`)
        needFolder(dirPath, 'rmdir')
        const inside = files.below(dirPath)
        if (inside.length > 0 && !recursive) throw new Refusal(`directory not empty, rmdir ${dirPath}`)
        for (const path of inside) files.remove(path)
        for (const path of [dirPath, ...inside]) files.removeFolder(path)
      },
    },
    stat: {
      order: ['path', 'recursive'],
      run({ path, recursive }) {
        need(path, 'stat')
        if (!recursive || !files.isFolder(path)) return { stats: stat(path) }
        const from = path.replace(/\/+$/, '')
        return {
          stats: [from, ...files.below(path)].map((at) => ({ path: at.slice(from.length) || '/', stats: stat(at) })),
        }
      },
    },
    truncate: {
      order: ['filePath', 'length'],
      run: ({ filePath, length = 0 }) => files.write(filePath, files.read(filePath).slice(0, length)),
    },
    getFileInfo: { order: ['filePath'], run: ({ filePath }) => ({ size: files.read(filePath, 'stat').length }) },
    saveFile: {
      order: ['tempFilePath', 'filePath'],
      run({ tempFilePath, filePath }) {
        const bytes = files.read(tempFilePath, 'saveFile')
        const to = filePath || free(tempFilePath.replace(/^.*?(\w+\.\w+)$/, 'wxfile://store_$1'))
        files.write(to, bytes)
        files.remove(tempFilePath)
        return { savedFilePath: to }
      },
    },
    getSavedFileList: {
      order: [],
      run: () => ({
        fileList: saved().map((filePath) => ({
          filePath,
          size: files.read(filePath).length,
          createTime: Math.floor(files.changedAtMs(filePath) / 1000),
        })),
      }),
    },
    removeSavedFile: {
      order: ['filePath'],
      run({ filePath }) {
        if (!saved().includes(filePath)) throw new Refusal('file not exist')
        files.remove(filePath)
      },
    },
  }
}
