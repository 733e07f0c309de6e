import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import config from './jest.config.mjs'

// For a run of all tests. Jest loads every module anew for each test file, and loading the API takes longer than most of
// its tests. So a few files load all the others; in them each test file is a `describe` with the file's name.

const root = import.meta.dirname
const folder = '.cache/test-groups'

/** The projects whose files are grouped, and into how many groups. */
const groupsOf = { server: 12, journeys: 4, weapp: 4 }

/** Writes the groups of a project. Large files are dealt out first, so that each group has its share of them. */
function writeGroups(project, groups) {
  const files = filesOf(project).sort((one, other) => sizeOf(other) - sizeOf(one))
  for (let group = 0; group < groups; group += 1) {
    const lines = files
      .filter((_, index) => index % groups === group)
      .map((file) => `describe('${file}', () => void require('../../${file}'))\n`)
    writeFileSync(join(root, folder, `${project.displayName}-${group + 1}.test.cjs`), lines.join(''))
  }
}

/** The test files of a project, by its own patterns: a folder and an ending each. */
function filesOf({ displayName, testMatch, testPathIgnorePatterns = [] }) {
  const ignored = [/\/node_modules\//, ...testPathIgnorePatterns.map((pattern) => new RegExp(pattern))]
  return testMatch.flatMap((pattern) => {
    const [, below, ending] = /^<rootDir>\/([^*]+)\/\*\*\/\*(\.test\.tsx?)$/.exec(pattern) ?? []
    if (below === undefined) throw new Error(`${displayName}: files of ${pattern} cannot be grouped`)
    return readdirSync(join(root, below), { recursive: true })
      .map((file) => `${below}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith(ending) && !ignored.some((one) => one.test(`/${file}`)))
  })
}

const sizeOf = (file) => statSync(join(root, file)).size

rmSync(join(root, folder), { recursive: true, force: true })
mkdirSync(join(root, folder), { recursive: true })
for (const project of config.projects) {
  if (project.displayName in groupsOf) writeGroups(project, groupsOf[project.displayName])
}

export default {
  ...config,
  rootDir: root,
  projects: config.projects.map((project) =>
    project.displayName in groupsOf
      ? {
          ...project,
          testMatch: [`<rootDir>/${folder}/${project.displayName}-*.test.cjs`],
          modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.haoli/', '<rootDir>/.cache/(?!test-groups)'],
        }
      : project,
  ),
}
