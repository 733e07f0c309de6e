/*
 * The tests of the host, on small mini programs of its own: `npm test -w packages/weapp-host` runs all of them. A product that
 * builds on the host runs `onNode` and `drawn` with its own tests, and leaves `drawnMore` out.
 */
const swc = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }]

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': swc },
}

const isBrowserTest = '\\.browser\\.test\\.ts$'

/** Without a browser. */
export const onNode = {
  ...base,
  displayName: 'weapp-host',
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', isBrowserTest],
}

/** One real browser for the whole run. */
const inBrowser = {
  ...base,
  globalSetup: `${import.meta.dirname}/src/testing/global-setup.ts`,
  globalTeardown: `${import.meta.dirname}/src/testing/global-teardown.ts`,
  testMatch: ['<rootDir>/src/**/*.browser.test.ts'],
}

/** What a mini program built with Taro does not touch: other tags, sockets, programs written by hand, the panel beside the phone. */
const more = [
  'serve/page/panel',
  'view/components/boxes/boxes',
  'view/components/drawing',
  'view/components/forms',
  'view/components/page/page-tags',
  'view/native',
  'view/wx/sockets',
].map((file) => `<rootDir>/src/${file}.browser.test.ts`)

/** What every program that is drawn rests on. */
export const drawn = {
  ...inBrowser,
  displayName: 'weapp-host-view',
  testPathIgnorePatterns: ['/node_modules/', ...more],
}

/** The rest of what is drawn. */
export const drawnMore = { ...inBrowser, displayName: 'weapp-host-view-more', testMatch: more }

/** @type {import('jest').Config} */
export default { projects: [onNode, drawn, drawnMore], testTimeout: 60_000 }
