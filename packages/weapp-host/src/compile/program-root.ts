import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A folder from which no mini program can run; the message says what to do. */
export class ProgramFolderError extends Error {}

function rootInProject(folder: string): string | undefined {
  try {
    const { miniprogramRoot } = JSON.parse(readFileSync(join(folder, 'project.config.json'), 'utf8'))
    return typeof miniprogramRoot === 'string' ? resolve(folder, miniprogramRoot) : undefined
  } catch {
    // Not a project, or unreadable: then the folder itself must be the program.
    return undefined
  }
}

const isProgram = (folder: string) => existsSync(join(folder, 'app.json'))

/**
 * The folder with `app.json`: `folder` itself, or its `miniprogramRoot` if it is a project.
 * Throws a ProgramFolderError where there is none.
 */
export function programRoot(folder: string): string {
  const asked = resolve(folder)
  if (!existsSync(asked)) throw new ProgramFolderError(`There is no folder ${asked}.`)
  const inProject = rootInProject(asked)
  if (inProject !== undefined && isProgram(inProject)) return inProject
  if (isProgram(asked)) return asked
  if (inProject === undefined || inProject === asked) {
    throw new ProgramFolderError(`${asked} has no app.json: name the folder that a build of a mini program leaves.`)
  }
  throw new ProgramFolderError(
    `project.config.json of ${asked} names ${inProject}, which has no app.json: build first.`,
  )
}
