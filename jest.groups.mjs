import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import config from './jest.config.mjs'

// For a run of all tests. Jest loads every module anew for each test file, and loading the API takes longer than most of
// its tests. So a few files load all the others; in them each test file is a `describe` with the file's name.

const root = import.meta.dirname
const folder = '.cache/test-groups'

/** The projects whose files are grouped: where the tests are, and into how many groups they go. */
const grouped = {
  server: { folders: ['server', 'contract/src', 'scripts'], groups: 12 },
  journeys: { folders: ['test/journeys'], groups: 4 },
  weapp: { folders: ['test/weapp'], groups: 4 },
}

/** Writes the groups of a project. Large files are dealt out first, so that each group has its share of them. */
function writeGroups(project, { folders, groups }) {
  const files = folders.flatMap(testsBelow).sort((one, other) => sizeOf(other) - sizeOf(one))
  for (let group = 0; group < groups; group += 1) {
    const lines = files
      .filter((_, index) => index % groups === group)
      .map((file) => `describe('${file}', () => void require('../../${file}'))\n`)
    writeFileSync(join(root, folder, `${project}-${group + 1}.test.cjs`), lines.join(''))
  }
}

const testsBelow = (below) =>
  readdirSync(join(root, below), { recursive: true })
    .filter((file) => /\.test\.tsx?$/.test(file) && !/node_modules|\.browser\./.test(file))
    .map((file) => `${below}/${file.replaceAll('\\', '/')}`)

const sizeOf = (file) => statSync(join(root, file)).size

rmSync(join(root, folder), { recursive: true, force: true })
mkdirSync(join(root, folder), { recursive: true })
for (const [project, how] of Object.entries(grouped)) writeGroups(project, how)

export default {
  ...config,
  rootDir: root,
  projects: config.projects.map((project) =>
    project.displayName in grouped
      ? {
          ...project,
          testMatch: [`<rootDir>/${folder}/${project.displayName}-*.test.cjs`],
          modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.haoli/', '<rootDir>/.cache/(?!test-groups)'],
        }
      : project,
  ),
}
