import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A mini program's folder that a test can change. */
export interface ProgramFolder {
  path: string
  write(files: Record<string, string>): void
  remove(file?: string): void
}

const made: string[] = []

/** Creates a folder with these files, by path and content. */
export function programFolder(files: Record<string, string>): ProgramFolder {
  const above = mkdtempSync(join(tmpdir(), 'weapp-host-'))
  made.push(above)
  const path = join(above, 'program')
  const folder: ProgramFolder = {
    path,
    write(more) {
      for (const [file, text] of Object.entries(more)) {
        mkdirSync(dirname(join(path, file)), { recursive: true })
        writeFileSync(join(path, file), text)
      }
    },
    remove: (file = '') => rmSync(join(path, file), { recursive: true, force: true }),
  }
  folder.write(files)
  return folder
}

/** The smallest program: one page, to which `files` are added. */
export const onePage = (files: Record<string, string> = {}) =>
  programFolder({
    'app.json': '{ "pages": ["pages/a/index"] }',
    'app.js': 'App({})',
    'pages/a/index.js': 'Page({})',
    'pages/a/index.wxml': '<view />',
    ...files,
  })

/** For `afterAll`. */
export function removeProgramFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}
