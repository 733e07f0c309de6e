import { folderOf, pathFrom, tidy } from './paths'

test.each([
  ['a//b/./c', 'a/b/c'],
  ['/a/b/', 'a/b'],
  ['a/../../b', 'b'],
  ['', ''],
])('%s is normalized to %s', (path, meant) => expect(tidy(path)).toBe(meant))

test.each([
  ['pages/a/index', './part', 'pages/a/part'],
  ['pages/a/index', '../../part', 'part'],
  ['pages/a/index', '/part', 'part'],
  ['app', 'part', 'part'],
])('from %s, %s resolves to %s', (from, to, meant) => expect(pathFrom(from, to)).toBe(meant))

test('the folder of a file at the root is empty', () => expect(folderOf('app.js')).toBe(''))
