import { openWx, type ProgramWx } from '../testing/open-wx'

async function openManager() {
  const { host, wx } = await openWx()
  return { host, wx, fs: wx.getFileSystemManager() as ProgramWx }
}

test('files are written, read in every encoding, appended to and deleted', async () => {
  const { fs } = await openManager()
  fs.writeFileSync('wxfile://usr/note.txt', '世界')
  expect(fs.readFileSync('wxfile://usr/note.txt', 'utf8')).toBe('世界')
  expect(fs.readFileSync('wxfile://usr/note.txt', 'base64')).toBe('5LiW55WM')
  expect(fs.readFileSync('wxfile://usr/note.txt', 'hex')).toBe('e4b896e7958c')
  expect(new Uint8Array(fs.readFileSync('wxfile://usr/note.txt', undefined, 3))).toEqual(
    new Uint8Array([231, 149, 140]),
  )
  fs.appendFileSync('wxfile://usr/note.txt', '!')
  fs.writeFileSync('wxfile://usr/copy.bin', '5aW9', 'base64')
  expect(fs.readFileSync('wxfile://usr/copy.bin', 'utf8')).toBe('好')
  fs.renameSync('wxfile://usr/note.txt', 'wxfile://usr/kept.txt')
  expect(fs.readdirSync('wxfile://usr')).toEqual(['copy.bin', 'kept.txt'])
  fs.unlinkSync('wxfile://usr/copy.bin')
  expect(() => fs.accessSync('wxfile://usr/copy.bin')).toThrow(
    'access:fail no such file or directory, access wxfile://usr/copy.bin',
  )
})

test('folders are created, listed and removed with their content', async () => {
  const { fs } = await openManager()
  expect(() => fs.mkdirSync('wxfile://usr/a/b')).toThrow('mkdir:fail no such file or directory')
  fs.mkdirSync('wxfile://usr/a/b', true)
  fs.writeFileSync('wxfile://usr/a/b/one', '1')
  expect(fs.statSync('wxfile://usr/a/b').isDirectory()).toBe(true)
  expect(fs.statSync('wxfile://usr/a/b/one').size).toBe(1)
  expect(() => fs.rmdirSync('wxfile://usr/a')).toThrow('rmdir:fail directory not empty')
  fs.renameSync('wxfile://usr/a', 'wxfile://usr/z')
  expect(fs.readFileSync('wxfile://usr/z/b/one', 'utf8')).toBe('1')
  fs.rmdirSync('wxfile://usr/z', true)
  expect(fs.readdirSync('wxfile://usr')).toEqual([])
})

test('the program can write only to its own folder, and only read its package', async () => {
  const { fs, host } = await openManager()
  expect(() => fs.writeFileSync('app.js', 'x')).toThrow('writeFile:fail permission denied, open app.js')
  expect(() => fs.writeFileSync('wxfile://usr/no/such/folder', 'x')).toThrow('no such file or directory')
  expect(fs.readFileSync('/app.json', 'utf8')).toContain('"pages"')
  const failed: unknown[] = []
  fs.readFile({ filePath: 'nowhere.txt', fail: (failure: unknown) => failed.push(failure) })
  await host.settle()
  expect(failed).toEqual([{ errMsg: 'readFile:fail no such file or directory, open nowhere.txt' }])
})

test('a saved temporary file moves to its permanent path', async () => {
  const { fs, host } = await openManager()
  const path = host.wx.files.keepForNow(new Uint8Array([1]), 'png')
  const saved = fs.saveFileSync(path)
  expect(saved).toMatch(/^wxfile:\/\/store_/)
  expect(host.wx.files.has(path)).toBe(false)
  const lists: { fileList: { filePath: string; size: number }[] }[] = []
  fs.getSavedFileList({ success: (list: never) => lists.push(list) })
  await host.settle()
  expect(lists[0]?.fileList).toMatchObject([{ filePath: saved, size: 1 }])
})

test('what is saved is there in the next run, and what is temporary is not', async () => {
  const { fs, host } = await openManager()
  const keep = (run: typeof host, byte: number) => run.wx.files.keepForNow(new Uint8Array([byte]), 'png')
  const [left, first] = [keep(host, 1), fs.saveFileSync(keep(host, 2))]
  fs.writeFileSync('wxfile://usr/note.txt', 'kept')

  const next = await openWx({ saved: host.wx.files.saved })
  const again = next.wx.getFileSystemManager() as ProgramWx
  keep(next.host, 3)
  const second = again.saveFileSync(keep(next.host, 4))
  expect([first, second].map((path) => next.host.wx.files.read(path)[0])).toEqual([2, 4])
  expect(again.readFileSync('wxfile://usr/note.txt', 'utf8')).toBe('kept')
  again.writeFileSync('wxfile://usr/another.txt', 'too')
  expect((await openWx({ saved: host.wx.files.saved })).host.wx.files.has(left)).toBe(false)
})

test('unsupported file operations fail with their name', async () => {
  const { fs } = await openManager()
  expect(() => fs.openSync({})).toThrow('has no openSync')
})

test('pictures are saved to the album if the person allows it', async () => {
  const { host, wx } = await openWx()
  const filePath = host.wx.files.keepForNow(new Uint8Array([1]), 'png')
  wx.saveImageToPhotosAlbum({ filePath })
  await host.settle()
  host.wx.allow('scope.writePhotosAlbum', false)
  const failed: unknown[] = []
  wx.saveImageToPhotosAlbum({ filePath, fail: (failure: unknown) => failed.push(failure) })
  await host.settle()
  expect(host.wx.album.map(({ path }) => path)).toEqual([filePath])
  expect(failed).toEqual([{ errMsg: 'saveImageToPhotosAlbum:fail auth deny', errno: 103 }])
})

test.each([
  [
    'png',
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAFElEQVR4nGNkYPj/n4GBgYGRAQoAHgQCAZ6yWQwAAAAASUVORK5CYII=',
    2,
    3,
  ],
  ['gif', 'R0lGODlhBQAEAIAAAAAAAP///yH5BAEAAAAALAAAAAAFAAQAAAIEhI+pWQA7AAAAAAAAAAA=', 5, 4],
])('the size of a %s is read', async (type, base64, width, height) => {
  const { host, wx } = await openWx()
  const fs: ProgramWx = wx.getFileSystemManager()
  fs.writeFileSync(`wxfile://usr/picture.${type}`, base64, 'base64')
  const seen: unknown[] = []
  wx.getImageInfo({ src: `wxfile://usr/picture.${type}`, success: (facts: unknown) => seen.push(facts) })
  await host.settle()
  expect(seen).toMatchObject([{ width, height, type, path: `wxfile://usr/picture.${type}`, orientation: 'up' }])
})
